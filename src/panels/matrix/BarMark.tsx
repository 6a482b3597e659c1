import { useId } from "preact/hooks";
import { INDIRECT_LANE, type MatrixBar } from "../../engine/matrix.ts";
import { STANCES } from "../../model/plover.ts";

const HALF = 4;
const CHEVRON = 4;
/** How much of a bar fades where its date is open: it says that the time goes on beyond what is drawn. */
const FADE = 0.45;

/** A bar over the columns in which something may lie: dashed, soft where it was reported, fading where the date is open. */
export function BarMark({
  x,
  width,
  y,
  lane,
  reported,
  opens,
  n,
}: Pick<MatrixBar, "lane" | "reported" | "opens"> & {
  x: number;
  width: number;
  y: number;
  n: number;
}) {
  const start = opens === "start" || opens === "both";
  const end = opens === "end" || opens === "both";
  const [left, right] = [x + (start ? CHEVRON : HALF), x + width - (end ? CHEVRON : HALF)];
  const cap = (at: number, open: boolean, sweep: number) =>
    open
      ? `L${at + (sweep ? CHEVRON : -CHEVRON)} ${y}L${at} ${y + (sweep ? HALF : -HALF)}`
      : `A${HALF} ${HALF} 0 0 1 ${at} ${y + (sweep ? HALF : -HALF)}`;
  const outline = `M${left} ${y - HALF}H${right}${cap(right, end, 1)}H${left}${cap(left, start, 0)}z`;
  const ticks = lane > 2 && lane < INDIRECT_LANE ? ticksBetween(left, right, y) : "";
  const id = useId();
  return (
    <g data-stance={lane === INDIRECT_LANE ? "neutral" : STANCES[lane]}>
      {opens && (
        <>
          <linearGradient id={`${id}-fade`}>
            <stop offset={0} stop-color="#fff" stop-opacity={start ? 0 : 1} />
            <stop offset={FADE} stop-color="#fff" />
            <stop offset={1 - FADE} stop-color="#fff" />
            <stop offset={1} stop-color="#fff" stop-opacity={end ? 0 : 1} />
          </linearGradient>
          <mask
            id={`${id}-mask`}
            maskUnits="userSpaceOnUse"
            x={x}
            y={y - 2 * HALF}
            width={width}
            height={4 * HALF}
          >
            <rect
              x={x}
              y={y - 2 * HALF}
              width={width}
              height={4 * HALF}
              fill={`url(#${id}-fade)`}
            />
          </mask>
        </>
      )}
      <g mask={opens ? `url(#${id}-mask)` : undefined}>
        <path class={reported ? "matrix-bar-mark is-reported" : "matrix-bar-mark"} d={outline} />
        {ticks && <path class="matrix-bar-ticks" d={ticks} />}
      </g>
      {n > 1 && (
        <text x={(left + right) / 2} y={y + 3.8} class="matrix-figure is-bar">
          {n}
        </text>
      )}
    </g>
  );
}

function ticksBetween(left: number, right: number, y: number): string {
  let path = "";
  for (let x = left + 5; x < right; x += 9) path += `M${x} ${y - HALF - 1.5}v${2 * HALF + 3}`;
  return path;
}
