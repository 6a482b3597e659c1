import { useMemo } from "preact/hooks";
import { eventsInWindow, type Reckoned } from "../../engine/tables.ts";
import { undatedEvents, undatedWords } from "../../engine/undated.ts";
import { CERTAIN, OUT, PERHAPS, UNDATED } from "../../engine/window.ts";
import { figure, plural } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { useCounted } from "../frame/settled.ts";
import { eventColumns } from "./event-columns.tsx";
import { PlainTable } from "./PlainTable.tsx";

/** The events of the window, and after them those that nothing dates. */
export function EventsTable({ session }: { session: Session }) {
  const found = useCounted(session, eventsAndSentence).value;
  const counted = session.derived.counted.value;
  const [catalog, fold] = [counted?.catalog, counted?.fold];
  const columns = useMemo(
    () => catalog && fold && eventColumns(session, catalog, fold),
    [session, catalog, fold],
  );
  if (!found || !catalog || !columns) return null;
  return (
    <PlainTable
      session={session}
      table="events"
      name="Events"
      columns={columns}
      rows={found.events}
      keyOf={(event) => catalog.events[event]?.id ?? ""}
      sentence={found.sentence}
      empty="no event of this window is told here"
    />
  );
}

function eventsAndSentence(reckoned: Reckoned) {
  return {
    events: [...eventsInWindow(reckoned), ...undatedEvents(reckoned.fold)],
    sentence: eventsSentence(reckoned),
  };
}

/** "28 events: 24 certainly and 4 perhaps in this window; 4 undated ones stand apart, listed last; 49 outside it, 12 filtered out". */
function eventsSentence({ fold }: Reckoned): string {
  const held = [0, 0, 0, 0];
  let hidden = 0;
  for (const [event, dating] of fold.dating.entries()) {
    if (fold.passing[event]) held[dating] = (held[dating] as number) + 1;
    else hidden++;
  }
  const of = (dating: number) => figure(held[dating] as number);
  const here = (held[CERTAIN] as number) + (held[PERHAPS] as number);
  const rest = [
    held[OUT] && `${of(OUT)} outside it`,
    hidden && `${figure(hidden)} filtered out`,
  ].filter(Boolean);
  const apart =
    held[UNDATED] && `${undatedWords(fold)}${here > 0 ? ", listed last" : ", listed here"}`;
  const inside = held[PERHAPS]
    ? `${plural(here, "event")}: ${of(CERTAIN)} certainly and ${of(PERHAPS)} perhaps in this window`
    : `${here > 0 ? plural(here, "event") : "no event"} in this window`;
  return [inside, apart, rest.join(", ")].filter(Boolean).join("; ");
}
