import { useMemo } from "preact/hooks";
import type { Spark, SparkBlock } from "./sparkline.ts";

const WIDTH = 144;
const BLOCK = 5;
const MOST = 7;

/** A tie over the years: unit blocks up and down from the base line, hatched where no article speaks. */
export function Sparkline({
  spark,
  window,
}: {
  spark: Spark;
  window: { x: number; width: number };
}) {
  const { hatches } = spark;
  const { base, height } = shapeOf(spark);
  // The same element again is not compared anew: only the window moves while it is dragged.
  const blocks = useMemo(() => <Blocks spark={spark} />, [spark]);
  return (
    <span class="spark" aria-hidden="true" style={{ width: WIDTH, height }}>
      {window.width < 1 && <i class="spark-window" style={placed(window)} />}
      {hatches.map((run) => (
        <i key={run.x} class="spark-hatch" style={placed(run)} />
      ))}
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true">
        <path class="spark-base" d={`M0 ${base + 0.5}H${WIDTH}`} />
        {blocks}
      </svg>
    </span>
  );
}

function Blocks({ spark }: { spark: Spark }) {
  const { blocks, spells, step } = spark;
  const { base } = shapeOf(spark);
  const y = ({ row }: SparkBlock) => base + (row >= 0 ? 0 : 1) - (row + 1) * BLOCK;
  return (
    <>
      {spells.map(({ x, width, stance }) => (
        <rect
          key={`${x} ${width} ${stance}`}
          class="block-full"
          data-stance={stance}
          x={x * WIDTH}
          y={base - 1}
          width={width * WIDTH}
          height={3}
          rx={1.5}
        />
      ))}
      {blocks
        .filter(({ row }) => row < MOST && row >= -MOST)
        .map((block) => (
          <rect
            key={`${block.x} ${block.row}`}
            class={block.reported ? "block-full" : "block-empty"}
            data-stance={block.stance}
            x={block.x * WIDTH + 0.5}
            y={y(block) + 0.5}
            width={Math.max(2, step * WIDTH - 1.4)}
            height={BLOCK - 1.4}
          />
        ))}
    </>
  );
}

function shapeOf({ highest, lowest }: Spark): { base: number; height: number } {
  const up = Math.min(MOST, Math.max(3, highest));
  const down = Math.min(MOST, Math.max(1, lowest));
  const base = up * BLOCK + 2;
  return { base, height: base + down * BLOCK + 3 };
}

function placed({ x, width }: { x: number; width: number }) {
  return { left: `${x * 100}%`, width: `${width * 100}%` };
}
