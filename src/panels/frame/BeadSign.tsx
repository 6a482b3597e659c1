const FORMS = {
  circle: { x: 0, half: 5, tall: 5, round: 5 },
  square: { x: 0, half: 4.7, tall: 4.7, round: 1 },
  capsule: { x: 0, half: 9, tall: 5, round: 5 },
} as const;

/** One bead of the legend, with the signs asked for. */
export function BeadSign(props: {
  shape?: keyof typeof FORMS;
  core?: "full" | "empty" | "dot" | "half";
  broken?: boolean;
  soft?: boolean;
  stance?: string;
  number?: number;
}) {
  const {
    shape = "circle",
    core = "full",
    broken,
    soft,
    stance = "verbal-cooperation",
    number,
  } = props;
  const { half, tall, round } = FORMS[shape];
  const box = (grow: number) => ({
    x: 13 - half - grow,
    y: 9 - tall - grow,
    width: 2 * (half + grow),
    height: 2 * (tall + grow),
    rx: round + grow,
  });
  return (
    <svg
      class="sign"
      viewBox="0 0 26 18"
      width="26"
      height="18"
      aria-hidden="true"
      data-stance={stance}
    >
      {soft && <rect {...box(3)} class="sign-halo" />}
      <rect
        {...box(0)}
        class={core === "full" && !broken ? "sign-full" : "sign-empty"}
        stroke-dasharray={broken ? "2.5 1.7" : undefined}
      />
      {core === "full" && broken && <rect {...box(-2.4)} class="sign-core" />}
      {core === "dot" && <circle cx="13" cy="9" r="2" class="sign-core" />}
      {core === "half" && <path d="M13 4a5 5 0 0 0 0 10z" class="sign-core" />}
      {number && (
        <text x="13" y="12" class="sign-number" text-anchor="middle">
          {number}
        </text>
      )}
    </svg>
  );
}
