import type { BeadLook } from "../../engine/looks.ts";
import { INDIRECT_LANE } from "../../engine/matrix.ts";
import { STANCES } from "../../model/plover.ts";
import type { CellBead } from "./row-tracks.ts";

const RADIUS = 5.5;
const NUMBERED = 7;
const CAPSULE = 2.2;
const DIGIT = 3.1;

type BeadProps = {
  x: number;
  y: number;
  look: BeadLook;
  lane: number;
  kind: CellBead["kind"];
  n: number;
};

/** How far a bead reaches from its middle to each side. */
export function beadReach({ look, kind, n }: Pick<BeadProps, "look" | "kind" | "n">): number {
  if (kind === "indirect") return 5;
  const radius = n > 1 ? NUMBERED : RADIUS;
  return radius + (look.shape === "capsule" ? CAPSULE : 0) + DIGIT * (String(n).length - 1);
}

/** A bead as the stage draws it, with a numeral from two on. Conflict has a tick through it, requests a dot at each side. */
export function BeadMark({ x, y, look, lane, kind, n }: BeadProps) {
  if (kind === "indirect") {
    return (
      <g data-stance="neutral">
        <circle cx={x} cy={y} r={4.6} class="matrix-indirect" />
        {n > 1 && (
          <text x={x + 7} y={y + 3.8} class="matrix-figure">
            {n}
          </text>
        )}
      </g>
    );
  }
  const tall = n > 1 ? NUMBERED : look.shape === "circle" ? RADIUS : RADIUS - 0.5;
  const half = beadReach({ look, kind, n }) - (look.shape === "square" && n === 1 ? 0.5 : 0);
  const round = look.shape === "square" ? 1.5 : tall;
  const box = (grow: number) => ({
    x: x - half - grow,
    y: y - tall - grow,
    width: 2 * (half + grow),
    height: 2 * (tall + grow),
    rx: round + grow,
  });
  const split = look.contested && kind !== "void";
  const full = look.core === "full" && !split && !look.broken;
  return (
    <g data-stance={STANCES[lane]}>
      {look.soft ? (
        <rect {...box(2.2)} class="matrix-halo" />
      ) : (
        <rect {...box(1.2)} class="matrix-casing" />
      )}
      {lane > 2 && lane < INDIRECT_LANE && (
        <path class="matrix-tick" d={`M${x} ${y - tall - 3}v${2 * tall + 6}`} />
      )}
      {lane === 2 && (
        <path class="matrix-request" d={`M${x - half - 3} ${y}h0M${x + half + 3} ${y}h0`} />
      )}
      <rect
        {...box(-0.85)}
        rx={Math.max(0.8, round - 0.85)}
        class={full ? "matrix-full" : "matrix-empty"}
        stroke-dasharray={look.broken ? "2.4 1.6" : undefined}
      />
      {split && (
        <path
          class="matrix-core"
          d={`M${x} ${y - tall}h${-half + round}a${round} ${tall} 0 0 0 0 ${2 * tall}H${x}z`}
        />
      )}
      {n === 1 && !split && look.core === "dot" && (
        <circle cx={x} cy={y} r="2" class="matrix-core" />
      )}
      {n === 1 && !split && look.broken && look.core === "full" && (
        <circle cx={x} cy={y} r="2.6" class="matrix-core" />
      )}
      {kind === "void" && (
        <path class="matrix-cross" d={`M${x - 2} ${y - 2}l4 4M${x + 2} ${y - 2}l-4 4`} />
      )}
      {n > 1 && (
        <text x={x} y={y + 3.8} class={full ? "matrix-figure is-on" : "matrix-figure"}>
          {n}
        </text>
      )}
    </g>
  );
}
