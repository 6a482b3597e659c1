import { distance, type Point } from "../../engine/geometry.ts";
import { type DrawnTie, SIGN } from "../../views/compare/difference-map.ts";

type Pointing = { onPointerEnter: () => void; onPointerLeave: () => void; onClick: () => void };

const TICK_STEP = 9;
const TICK = 3;

/** The line of one tie: thick where only in B, dashed where only in A, double where its stance turned, thin where the same. */
export function DrawnDifference({ tie, ...pointing }: { tie: DrawnTie } & Pointing) {
  const { lines, kind, width, spokes } = tie;
  // Ticks would break up the double line.
  const before = kind === "turned" ? undefined : tie.before;
  const d = lines.map(lineOf).join("");
  const drawn = kind === "same" ? 1.6 : kind === "added" ? Math.max(4, width) : width;
  return (
    <g class="map-tie" data-kind={kind} {...pointing}>
      <path class="map-reach" d={d} />
      <path class="map-casing" d={d} stroke-width={Math.max(drawn, before ?? 0) + 4} />
      {spokes.map(({ from, to }) => (
        <path
          key={`${from.x} ${from.y}`}
          class="map-spoke"
          d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
        />
      ))}
      <path
        class="map-line"
        d={d}
        stroke-width={kind === "turned" ? Math.max(6, drawn) : drawn}
        stroke-dasharray={kind === "removed" ? "6 4.5" : undefined}
      />
      {kind === "turned" && <path class="map-core" d={d} stroke-width={Math.max(6, drawn) - 3.4} />}
      {before !== undefined &&
        lines.map(({ a, b }) => (
          <Before key={`${a.x} ${a.y}`} a={a} b={b} width={before} inside={before < drawn} />
        ))}
    </g>
  );
}

/** A straight line as an SVG path. */
export function lineOf({ a, b }: { a: Point; b: Point }): string {
  return `M${a.x} ${a.y}L${b.x} ${b.y}`;
}

/** The width it had in A: an edge on either side, with ticks. */
function Before(props: { a: Point; b: Point; width: number; inside: boolean }) {
  const { a, b, width, inside } = props;
  const length = distance(a, b);
  if (length < TICK_STEP) return null;
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const at = (t: number, across: number) =>
    `${(a.x + along.x * t - along.y * across).toFixed(1)} ${(a.y + along.y * t + along.x * across).toFixed(1)}`;
  const half = width / 2;
  let d = `M${at(0, half)}L${at(length, half)}M${at(0, -half)}L${at(length, -half)}`;
  for (let t = TICK_STEP; t < length; t += TICK_STEP)
    for (const side of [1, -1]) d += `M${at(t, side * (half - 1))}L${at(t, side * (half + TICK))}`;
  return <path class="map-before" data-inside={inside} d={d} />;
}

/** The sign on a tie. */
export function DrawnSign({ tie, ...pointing }: { tie: DrawnTie } & Pointing) {
  const { sign, kind } = tie;
  return (
    <g class="map-sign" data-kind={kind} data-hollow={sign.hollow} {...pointing}>
      <rect
        x={sign.x - sign.width / 2}
        y={sign.y - SIGN / 2}
        width={sign.width}
        height={SIGN}
        rx={SIGN / 2}
      />
      <text x={sign.x} y={sign.y} dy="0.36em" text-anchor="middle">
        {sign.text}
      </text>
    </g>
  );
}
