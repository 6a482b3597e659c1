import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Passage, passagesOf } from "../../engine/evidence.ts";
import type { Session } from "../../state/session.ts";
import type { Reading } from "../../state/store.ts";
import { EventRows } from "./EventRow.tsx";
import { useEscape } from "./escape.ts";
import { ReaderFoot } from "./ReaderFoot.tsx";
import { ReaderHead } from "./ReaderHead.tsx";
import { ReaderText } from "./ReaderText.tsx";
import { eventToChoose, placesOf } from "./reading-text.ts";
import { Tabs } from "./Tabs.tsx";
import { type Book, bookOf } from "./told.ts";
import { reveal } from "./window-around.ts";
import "./reader.css";

/** The open article with every coded passage underlined. */
export function Reader({ session }: { session: Session }) {
  const book = bookOf(session);
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
  const places = useMemo(() => placesOf(catalog, index, passages), [catalog, index, passages]);
  const close = useCallback(() => session.actions.closeReader(), [session]);
  useEscape("reader", true, close);
  useReturnOfFocus(panel);
  const current = reading.event === null ? -1 : (catalog.eventOf.get(reading.event) ?? -1);
  const isChosen = places[chosen]?.events.includes(current) === true;
  const at = isChosen ? chosen : places.findIndex(({ events }) => events.includes(current));
  const go = (to: number, event = places[to]?.events[0] ?? -1) => {
    const id = catalog.events[event]?.id;
    if (id === undefined) return;
    setTab("text");
    setChosen(to);
    session.actions.read(reading.document, id);
    reveal(session, id);
  };
  const choose = ({ start }: Passage) => {
    const to = places.findIndex((place) => place.start === start);
    const place = places[to];
    if (place) go(to, eventToChoose(place, to === at ? current : -1));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[jk]$/.test(event.key)) return;
    event.preventDefault();
    go(event.key === "j" ? at + 1 : at - 1);
  };
  const events = useMemo(() => [...new Set(places.flatMap((place) => place.events))], [places]);
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
            at={places[at]?.start ?? -1}
            choose={choose}
          />
        ) : (
          <EventRows session={session} book={book} events={events} of={reading.document} />
        )}
      </Tabs>
      <ReaderFoot book={book} event={current} at={at} places={places} go={go} />
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
