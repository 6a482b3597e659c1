import { focusRegion, REGIONS, type Region } from "./regions.ts";

/** The first stops of the Tab key: each takes the focus to a region. `onSkip` may bring the region to sight first. */
export function SkipLinks({ onSkip }: { onSkip: (region: Region) => void }) {
  const skip = (region: Region) => {
    onSkip(region);
    requestAnimationFrame(() => focusRegion(region));
  };
  return (
    <nav class="skip-links" aria-label="Skip">
      {REGIONS.map((region) => (
        <button key={region} type="button" onClick={() => skip(region)}>
          Skip to {region}
        </button>
      ))}
    </nav>
  );
}
