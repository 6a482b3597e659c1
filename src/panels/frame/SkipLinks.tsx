const REGIONS = ["Network", "Evidence", "Time", "Filters"] as const;

/** The first stops of the Tab key: each takes the focus to a region. `onSkip` may bring the region to sight first. */
export function SkipLinks({ onSkip }: { onSkip: (region: (typeof REGIONS)[number]) => void }) {
  const skip = (region: (typeof REGIONS)[number]) => {
    onSkip(region);
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(`.app [aria-label="${region}"]`);
      if (!found) return;
      found.tabIndex = -1;
      found.focus();
    });
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
