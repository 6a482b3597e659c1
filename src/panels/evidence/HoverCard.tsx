import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Point } from "../../engine/geometry.ts";
import { row } from "../../engine/rows.ts";
import type { Session } from "../../state/session.ts";
import type { Hover, Subject } from "../../state/store.ts";
import { StillCard } from "./Card.tsx";
import { useEscape } from "./escape.ts";
import { HoverActor } from "./HoverActor.tsx";
import { HoverTie, leftOutOfTie } from "./HoverTie.tsx";
import { boxAt, placeBeside } from "./placing.ts";
import { type Book, bookOf } from "./told.ts";
import "./hover-card.css";

const DELAY = 150;
/** Time to get from the bead into the card. */
const GRACE = 260;

/**
 * The card beside what is hovered or focused. It can be entered with the pointer, stays while the pointer is in it, and
 * goes with Esc (WCAG 1.4.13). Touch shows none: a tap selects.
 */
export function HoverCard({ session }: { session: Session }) {
  const book = bookOf(session);
  const hover = session.store.hover.value;
  const { selection } = session.store.view.value;
  const { dragging } = session.store;
  const [shown, setShown] = useState<Hover | null>(null);
  const inside = useRef(false);
  const dismissed = useRef("");
  const touch = useTouch();
  useEffect(() => {
    if (inside.current) return;
    if (keyOf(hover) !== dismissed.current) dismissed.current = "";
    const wanted = hover && !touch.current && !isPlain(hover.at) ? hover : null;
    const show = () => setShown(keyOf(wanted) === dismissed.current ? null : wanted);
    const timer = setTimeout(show, wanted ? DELAY : GRACE);
    return () => clearTimeout(timer);
  }, [hover, touch]);
  const dismiss = useCallback(() => {
    inside.current = false;
    dismissed.current = keyOf(session.store.hover.peek());
    setShown(null);
  }, [session]);
  const before = useRef({ selection, dragged: dragging.value });
  useEffect(() => {
    const now = { selection, dragged: dragging.value };
    const { selection: selected, dragged } = before.current;
    before.current = now;
    // Not as the card comes: it may come to a hover that has lasted.
    if (now.selection !== selected || now.dragged !== dragged) dismiss();
  }, [selection, dragging.value]);
  useEscape("hover", shown !== null, dismiss);
  if (!shown || !book) return null;
  return (
    <Placed
      key={keyOf(shown)}
      hover={shown}
      along={directionOf(session, shown.subject)}
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
  const { catalog, ties } = book;
  // A slide has no panel in which anything could stay.
  const pin = !session.store.presenting.value && (
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
          <StillCard session={session} book={book} event={event} />
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
      if (tie === undefined) return null;
      const more = leftOutOfTie(book, tie);
      return (
        <>
          <div class="hover-tie">
            <HoverTie session={session} book={book} tie={tie} />
          </div>
          {(more > 0 || pin) && (
            <div class="hover-foot">
              {more > 0 && <span>and {more} more</span>}
              {pin}
            </div>
          )}
        </>
      );
    }
  }
}

function Placed({
  hover,
  along,
  onEnter,
  onLeave,
  children,
}: {
  hover: Hover;
  /** The way that the hovered tie runs on the stage. */
  along: Point | undefined;
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
    const { box, isControl } = boxAt(hover.at);
    setPlace(placeBeside(box, { width, height }, viewport, isControl ? undefined : along));
  }, [hover]);
  return (
    <section
      class="hover-card"
      aria-label="At the pointer"
      data-kind={hover.subject.kind}
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

/** What a hover is of; empty for none. */
function keyOf(hover: Hover | null): string {
  return hover ? `${hover.subject.kind} ${hover.subject.id}` : "";
}

/** The way a tie runs on the stage; of an event, the tie it lies on. Undefined where it lies on none. */
function directionOf({ derived }: Session, { kind, id }: Subject): Point | undefined {
  const drawn = derived.drawn.peek();
  if (!drawn || kind === "actor") return undefined;
  const { catalog, ties, scene } = drawn;
  const slots = kind === "event" ? row(ties.slotsOf, catalog.eventOf.get(id) ?? -1) : undefined;
  const strand = scene.strands.find(({ slot, tie }) =>
    slots ? slots.includes(slot) : ties.ties[tie]?.key === id,
  );
  return strand && { x: strand.b.x - strand.a.x, y: strand.b.y - strand.a.y };
}

/** Whether the last press or move came from a finger. */
function useTouch() {
  const touch = useRef(window.matchMedia("(hover: none)").matches);
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
