import type { Stance } from "../../model/plover.ts";

const TICKS = [3, 8.3, 13.7, 19];

/** A short piece of a strand as the stage draws it. */
export function StrandSign({ stance }: { stance: Stance }) {
  return (
    <svg
      class="sign"
      viewBox="0 0 22 12"
      width="22"
      height="12"
      aria-hidden="true"
      data-stance={stance}
    >
      <path d="M1 6h20" class="sign-line" stroke-width="4.5" />
      {stance === "neutral" && <path d="M2.5 6h18" class="sign-dots" />}
      {stance.endsWith("conflict") &&
        TICKS.map((x) => <path key={x} d={`M${x} 1.5v9`} class="sign-line" stroke-width="1.4" />)}
    </svg>
  );
}
