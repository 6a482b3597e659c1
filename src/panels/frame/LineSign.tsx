import type { JSX } from "preact";

type Line = "dashed" | "ghost" | "indirect" | "hub" | "conflict" | "requests" | "directed" | "wide";

const DRAWN: Record<Line, JSX.Element> = {
  dashed: <path d="M1 9h24" class="sign-line" stroke-width="1.9" stroke-dasharray="6 4" />,
  ghost: <path d="M1 9h24" class="sign-ghost" />,
  indirect: (
    <path
      d="M1 9h24"
      class="sign-line"
      stroke-width="1.5"
      stroke-dasharray="0.1 4"
      stroke-linecap="round"
    />
  ),
  hub: (
    <>
      <path d="M13 9 2 14M13 9 24 14M13 9V1" class="sign-line" stroke-width="1.4" />
      <circle cx="13" cy="9" r="5.5" class="sign-ring" />
      <circle cx="13" cy="9" r="2.6" class="sign-core" />
    </>
  ),
  conflict: (
    <>
      <path d="M1 9h24" class="sign-line" stroke-width="3" />
      <path d="M4 4.5v9M10 4.5v9M16 4.5v9M22 4.5v9" class="sign-line" stroke-width="1.4" />
    </>
  ),
  requests: (
    <>
      <path d="M1 9h24" class="sign-line" stroke-width="5" />
      <path d="M2.5 9h22" class="sign-dots" />
    </>
  ),
  directed: (
    <>
      <path d="M1 9h24" class="sign-line" stroke-width="3" />
      <path d="m14 4.5 5 4.5-5 4.5" class="sign-chevron" />
    </>
  ),
  wide: (
    <>
      <path d="M1 9h24" class="sign-tube" />
      <path d="M1 4.4h24M1 13.6h24" class="sign-line" stroke-width="1.25" />
      <text x="20" y="12" class="sign-figure" text-anchor="middle">
        5
      </text>
    </>
  ),
};

/** One line of the legend. */
export function LineSign({ line, stance }: { line: Line; stance: string }) {
  return (
    <svg
      class="sign"
      viewBox="0 0 26 18"
      width="26"
      height="18"
      aria-hidden="true"
      data-stance={stance}
    >
      {DRAWN[line]}
    </svg>
  );
}
