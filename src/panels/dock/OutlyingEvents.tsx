import { useComputed } from "@preact/signals";
import { passingOf } from "../../engine/filter.ts";
import { shortDay } from "../../engine/spans.ts";
import type { Session } from "../../state/session.ts";
import type { ListToShow } from "./EventList.tsx";
import { type Outlying, outlyingOf } from "./outlying.ts";

type Props = { session: Session; onList: (list: ListToShow) => void };

/** The trays of events that have no day on the axis, each with its count; pressing one lists them. */
export function OutlyingEvents({ session: { store, derived }, onList }: Props) {
  const outlying = useComputed((): Outlying | null => {
    const catalog = store.catalog.value;
    return catalog && outlyingOf(catalog, passingOf(catalog, derived.filters.value));
  }).value;
  const extent = store.catalog.value?.extent;
  if (!outlying || !extent) return null;
  const tray = (events: number[], words: string, title: string) =>
    events.length > 0 && (
      <button
        type="button"
        class="dock-tray"
        aria-haspopup="dialog"
        title={title}
        onClick={(event) => onList({ title, events, beside: event.currentTarget })}
      >
        {words}
      </button>
    );
  const { before, after, undated } = outlying;
  return (
    <div class="dock-trays">
      {tray(before, `◂ ${before.length} earlier`, `Before ${shortDay(extent.from)}`)}
      {tray(after, `${after.length} later ▸`, `After ${shortDay(extent.to - 1)}`)}
      {tray(undated, `${undated.length} undated`, "Not dated")}
    </div>
  );
}
