import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { passagesOf } from "../../engine/evidence.ts";
import type { Session } from "../../state/session.ts";
import type { Reading } from "../../state/store.ts";
import { EventRows } from "./EventRow.tsx";
import { useEscape } from "./escape.ts";
import { ReaderFoot } from "./ReaderFoot.tsx";
import { ReaderHead } from "./ReaderHead.tsx";
import { ReaderText } from "./ReaderText.tsx";
import { stopIn, stopsOf } from "./reading-text.ts";
import { Tabs } from "./Tabs.tsx";
import type { Book } from "./told.ts";
import { reveal } from "./window-around.ts";
import "./reader.css";

/** The open article with every coded passage underlined. */
export function Reader({ session }: { session: Session }) {
  const book = session.derived.counted.value;
  const { reading } = session.store.view.value;
  const document = reading ? book?.catalog.documentOf.get(reading.document) : undefined;
  if (!book || !reading || document === undefined) return null;
  return (
    <OpenReader
      key={reading.document}
      session={session}
      book={book}
      reading={reading}
      document={document}
    />
  );
}

type OpenProps = { session: Session; book: Book; reading: Reading; document: number };

function OpenReader({ session, book, reading, document: index }: OpenProps) {
  const { catalog } = book;
  const [tab, setTab] = useState<"text" | "events">("text");
  const [chosen, setChosen] = useState(-1);
  const panel = useRef<HTMLElement>(null);
  const passages = useMemo(() => passagesOf(catalog, index), [catalog, index]);
  const stops = useMemo(() => stopsOf(catalog, index), [catalog, index]);
  const close = useCallback(() => session.actions.closeReader(), [session]);
  useEscape("reader", true, close);
  useReturnOfFocus(panel);
  const current = reading.event === null ? -1 : (catalog.eventOf.get(reading.event) ?? -1);
  const isChosen = stops[chosen] !== undefined && stops[chosen]?.event === current;
  const at = isChosen ? chosen : stops.findIndex(({ event }) => event === current);
  const go = (to: number) => {
    const id = catalog.events[stops[to]?.event ?? -1]?.id;
    if (id === undefined) return;
    setTab("text");
    setChosen(to);
    session.actions.read(reading.document, id);
    reveal(session, id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[jk]$/.test(event.key)) return;
    event.preventDefault();
    go(event.key === "j" ? at + 1 : at - 1);
  };
  const events = useMemo(() => [...new Set(stops.map(({ event }) => event))], [stops]);
  return (
    <section
      class="reader"
      role="dialog"
      aria-label={`Article: ${catalog.documents[index]?.title}`}
      tabIndex={-1}
      ref={panel}
      onKeyDown={onKeyDown}
    >
      <ReaderHead document={catalog.documents[index]} close={close} />
      <Tabs
        names={[
          { name: "text", label: "Article" },
          { name: "events", label: `Events ${events.length}` },
        ]}
        open={tab}
        onOpen={setTab}
      >
        {tab === "text" ? (
          <ReaderText
            session={session}
            catalog={catalog}
            document={index}
            passages={passages}
            current={current}
            at={stops[at]?.start ?? -1}
            choose={(passage) => go(stopIn(stops, passage, at))}
          />
        ) : (
          <EventRows session={session} book={book} events={events} of={reading.document} />
        )}
      </Tabs>
      <ReaderFoot book={book} event={current} at={at} stops={stops.length} go={go} />
    </section>
  );
}

/** Takes the focus into the reader, and gives it back to where it was when the reader goes. */
function useReturnOfFocus(panel: { current: HTMLElement | null }): void {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [panel, before]);
}
