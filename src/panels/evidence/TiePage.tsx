import { useLayoutEffect, useState } from "preact/hooks";
import { capital, plural, tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { Card } from "./Card.tsx";
import { CountNotes } from "./CountNotes.tsx";
import { EventRows } from "./EventRow.tsx";
import { MadeOf } from "./MadeOf.tsx";
import { OverTime } from "./OverTime.tsx";
import { Paged } from "./Paged.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { Tabs } from "./Tabs.tsx";
import { pairsBeneath, type TieEvidence, tieEvidence } from "./tie-evidence.ts";
import { absentWords, type Book, toldOfTie } from "./told.ts";
import { WindowChip } from "./WindowChip.tsx";
import { widen } from "./window-around.ts";

type TieProps = { session: Session; book: Book; tie: number };
type Tab = "evidence" | "made" | "time";

/** The page of a tie: its counts, its evidence in the window, what it is made of, and its years. */
export function TiePage({ session, book, tie }: TieProps) {
  const [tab, setTab] = useState<Tab>("evidence");
  const { selection } = session.store.view.value;
  useLayoutEffect(() => setTab("evidence"), [selection]);
  const found = book.ties.ties[tie];
  if (!found) return null;
  const counts = toldOfTie(book, tie);
  const evidence = tieEvidence(book, tie);
  const pairs = pairsBeneath(book, tie);
  const rolledUp = pairs.some(({ a, b }) => a !== found.a || b !== found.b);
  const tabs: { name: Tab; label: string }[] = [
    {
      name: "evidence",
      label: `Evidence: ${plural(evidence.between.length + evidence.wider.length, "event")}`,
    },
    ...(rolledUp ? [{ name: "made" as const, label: "Made of" }] : []),
    { name: "time", label: "Over time" },
  ];
  const open = tabs.some(({ name }) => name === tab) ? tab : "evidence";
  return (
    <>
      <PanelHead
        session={session}
        kind={
          <>
            Tie · <WindowChip session={session} />
          </>
        }
        title={tieWords(book.catalog, [found.a, found.b])}
      >
        <p class="panel-counts">{counts}</p>
        <CountNotes counts={counts} />
      </PanelHead>
      <Tabs names={tabs} open={open} onOpen={setTab}>
        {open === "evidence" && (
          <Evidence session={session} book={book} tie={tie} evidence={evidence} />
        )}
        {open === "made" && <MadeOf session={session} book={book} pairs={pairs} />}
        {open === "time" && <OverTime session={session} book={book} tie={tie} />}
      </Tabs>
    </>
  );
}

function Evidence({ session, book, tie, evidence }: TieProps & { evidence: TieEvidence }) {
  const [newestFirst, setNewestFirst] = useState(true);
  const { between, wider, indirect, outside, outsideIndirect, undated, hidden } = evidence;
  const key = book.ties.ties[tie]?.key ?? "";
  const cards = (events: readonly number[]) => (
    <Paged items={newestFirst ? events.toReversed() : events} of={`${key} ${newestFirst}`}>
      {(event) => <Card key={event} session={session} book={book} event={event} />}
    </Paged>
  );
  const some = between.length + wider.length + indirect.length > 0;
  return (
    <>
      {between.length + wider.length > 1 && (
        <button type="button" class="order-toggle" onClick={() => setNewestFirst(!newestFirst)}>
          {newestFirst ? "↓ newest first" : "↑ oldest first"}
        </button>
      )}
      {!some && hidden === 0 && <p class="doubt">{capital(absentWords(session, book))}.</p>}
      {cards(between)}
      {wider.length > 0 && (
        <section class="panel-part">
          <h3>With others, three or more at once</h3>
          {cards(wider)}
        </section>
      )}
      {indirect.length > 0 && (
        <section class="panel-part">
          <h3>Indirect</h3>
          <p class="doubt">One acts on what concerns the other: no tie, and not counted.</p>
          {cards(indirect)}
        </section>
      )}
      {outside.length > 0 && (
        <details class="panel-part">
          <summary>
            {outside.length} more outside this window
            {outsideIndirect > 0 && `, ${outsideIndirect} of them indirect`}
          </summary>
          <button type="button" class="line-button" onClick={() => widen(session, outside)}>
            Widen the window to hold them
          </button>
          <EventRows session={session} book={book} events={outside} of={`${key} outside`} />
        </details>
      )}
      {undated.length > 0 && (
        <details class="panel-part">
          <summary>{undated.length} not dated</summary>
          <EventRows session={session} book={book} events={undated} of={`${key} undated`} />
        </details>
      )}
      {hidden > 0 && (
        <p class="panel-part doubt">
          {hidden} more hidden by the filters.{" "}
          <button type="button" class="line-button" onClick={() => session.actions.clearFilters()}>
            Clear filters
          </button>
        </p>
      )}
    </>
  );
}
