import { type Catalog, STATUS_CLASSES } from "../../engine/catalog.ts";
import { STANCES } from "../../model/plover.ts";

const MOST = 60;

/** One block per happening, in a row: full where it is reported, an outline where it is planned or alleged. */
export function UnitBlocks({ catalog, events }: { catalog: Catalog; events: readonly number[] }) {
  const blocks = events.flatMap((event) => blockOf(catalog, event)).slice(0, MOST);
  if (blocks.length === 0) return null;
  return (
    <svg class="unit-blocks" width={blocks.length * 9} height="8" aria-hidden="true">
      {blocks.map(({ event, stance, reported }, i) => (
        <rect
          key={`${event} ${i}`}
          x={i * 9 + 0.75}
          y="0.75"
          width="6.5"
          height="6.5"
          data-stance={stance}
          class={reported ? "block-full" : "block-empty"}
        />
      ))}
    </svg>
  );
}

function blockOf(catalog: Catalog, event: number) {
  const status = STATUS_CLASSES[catalog.statuses[event] as number];
  const reported = status === "act" || status === "standing";
  const stance = STANCES[catalog.stances[event] as number];
  const weight = status === "void" ? 0 : (catalog.weights[event] as number);
  return Array.from({ length: weight }, () => ({ event, stance, reported }));
}
