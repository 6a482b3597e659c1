import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Point } from "../../engine/geometry.ts";
import type { Session } from "../../state/session.ts";
import type { Hover, Subject } from "../../state/store.ts";
import { StillCard } from "./Card.tsx";
import { useEscape } from "./escape.ts";
import { HoverActor } from "./HoverActor.tsx";
import { HoverTie } from "./HoverTie.tsx";
import { boxAt, placeBeside } from "./placing.ts";
import type { Book } from "./told.ts";
import "./hover-card.css";

const DELAY = 150;
/** Time to get from the bead into the card. */
const GRACE = 260;

/**
 * The card beside what is hovered or focused. It can be entered with the pointer, stays while the pointer is in it, and
 * goes with Esc (WCAG 1.4.13). Touch shows none: a tap selects.
 */
export function HoverCard({ session }: { session: Session }) {
  const book = session.derived.counted.value;
  const hover = session.store.hover.value;
  const { selection } = session.store.view.value;
  const { dragging } = session.store;
  const [shown, setShown] = useState<Hover | null>(null);
  const inside = useRef(false);
  const dismissed = useRef<Hover | null>(null);
  const touch = useTouch();
  useEffect(() => {
    if (inside.current || (hover && hover === dismissed.current)) return;
    const wanted = hover && !touch.current && !isPlain(hover.at) ? hover : null;
    const timer = setTimeout(() => setShown(wanted), wanted ? DELAY : GRACE);
    return () => clearTimeout(timer);
  }, [hover, touch]);
  useEffect(() => {
    inside.current = false;
    setShown(null);
  }, [selection, dragging.value]);
  const dismiss = useCallback(() => {
    inside.current = false;
    dismissed.current = session.store.hover.peek();
    setShown(null);
  }, [session]);
  useEscape("hover", shown !== null, dismiss);
  if (!shown || !book) return null;
  return (
    <Placed
      key={`${shown.subject.kind} ${shown.subject.id}`}
      hover={shown}
      onEnter={() => {
        inside.current = true;
        session.actions.hover(shown);
      }}
      onLeave={() => {
        inside.current = false;
        session.actions.hover(null);
      }}
    >
      <Contents session={session} book={book} subject={shown.subject} />
    </Placed>
  );
}

function Contents({ session, book, subject }: { session: Session; book: Book; subject: Subject }) {
  const { catalog, ties, fold } = book;
  const pin = (
    <button type="button" class="pin" onClick={() => session.actions.select(subject)}>
      click to pin
    </button>
  );
  switch (subject.kind) {
    case "event": {
      const event = catalog.eventOf.get(subject.id);
      if (event === undefined) return null;
      return (
        <>
          <StillCard session={session} catalog={catalog} fold={fold} event={event} />
          {pin}
        </>
      );
    }
    case "actor": {
      const actor = catalog.actorOf.get(subject.id);
      return actor === undefined ? null : (
        <>
          <HoverActor book={book} actor={actor} />
          {pin}
        </>
      );
    }
    case "tie": {
      const tie = ties.tieOf.get(subject.id);
      return tie === undefined ? null : (
        <>
          <HoverTie session={session} book={book} tie={tie} />
          {pin}
        </>
      );
    }
  }
}

function Placed({
  hover,
  onEnter,
  onLeave,
  children,
}: {
  hover: Hover;
  onEnter: () => void;
  onLeave: () => void;
  children: ComponentChildren;
}) {
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<Point | null>(null);
  useLayoutEffect(() => {
    if (!card.current) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    const viewport = { width: window.innerWidth, height: window.innerHeight };
    setPlace(placeBeside(boxAt(hover.at), { width, height }, viewport));
  }, [hover]);
  return (
    <section
      class="hover-card"
      aria-label="At the pointer"
      ref={card}
      style={
        place ? { left: `${place.x}px`, top: `${place.y}px` } : { left: 0, top: 0, opacity: 0 }
      }
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {children}
    </section>
  );
}

/** Whether the last press or move came from a finger. */
function useTouch() {
  const touch = useRef(false);
  useEffect(() => {
    const note = ({ pointerType }: PointerEvent) => {
      touch.current = pointerType === "touch";
    };
    window.addEventListener("pointerdown", note, true);
    window.addEventListener("pointermove", note, true);
    return () => {
      window.removeEventListener("pointerdown", note, true);
      window.removeEventListener("pointermove", note, true);
    };
  }, []);
  return touch;
}

/** Whether the point lies on something that shows the same already, such as a card of the panel. */
function isPlain({ x, y }: Point): boolean {
  return document.elementFromPoint(x, y)?.closest("[data-no-card]") != null;
}
