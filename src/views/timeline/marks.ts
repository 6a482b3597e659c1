import { eventsInTie, eventsOfActor } from "../../engine/counts.ts";
import type { Session } from "../../state/session.ts";
import type { Subject } from "../../state/store.ts";
import type { Picture } from "./picture.ts";
import { draw } from "./svg.ts";

/** Opens a list of events (positions) beside an element. */
export type ListOpener = (events: number[], beside: Element) => void;

const RING_GAP = 2.6;
const KIN_GAP = 1;

/**
 * Hovering a mark tells the session of its event.
 * @returns a function that stops it.
 */
export function bindHover(
  svg: SVGSVGElement,
  { store, actions }: Session,
  picture: () => Picture | null,
): () => void {
  const aborter = new AbortController();
  const { signal } = aborter;
  const over = (event: PointerEvent) => {
    if (event.pointerType === "touch" || store.dragging.peek()) return;
    const mark = (event.target as Element).closest<SVGElement>("[data-event]");
    const found = mark && picture()?.catalog.events[Number(mark.dataset.event)];
    if (!mark || !found) {
      actions.hover(null);
      return;
    }
    const box = (mark.querySelector(".sign") ?? mark).getBoundingClientRect();
    const at = { x: box.left + box.width / 2, y: box.top };
    actions.hover({ subject: { kind: "event", id: found.id }, at });
  };
  svg.addEventListener("pointerover", over, { signal });
  svg.addEventListener("pointerleave", () => actions.hover(null), { signal });
  return () => aborter.abort();
}

/** Selects the event of a pressed mark, or opens the list of a "+n". False where it was no mark. */
export function pressMark(
  target: Element,
  { actions }: Session,
  picture: Picture | null,
  openList: ListOpener,
): boolean {
  const mark = target.closest<SVGElement>("[data-event], [data-events]");
  if (!mark || !picture) return false;
  const { event, events } = mark.dataset;
  if (events !== undefined) {
    openList(events.split(" ").map(Number), mark);
    return true;
  }
  const found = picture.catalog.events[Number(event)];
  if (found) actions.select({ kind: "event", id: found.id });
  return found !== undefined;
}

/** Draws rings about the event that is selected or hovered, and finer ones about those of a tie or an actor. */
export function drawRings({ rings, spots, svg }: Picture, session: Session): void {
  const { hover, view } = session.store;
  rings.replaceChildren();
  for (const block of svg.querySelectorAll(".block:is(.is-selected, .is-hovered, .is-kin)"))
    block.classList.remove("is-selected", "is-hovered", "is-kin");
  const mark = (subject: Subject | null, moment: "is-selected" | "is-hovered") => {
    if (!subject) return;
    const name = subject.kind === "event" ? moment : "is-kin";
    for (const event of eventsOf(subject, session)) {
      const spot = spots.get(event);
      if (spot) {
        const reach = spot.reach + (subject.kind === "event" ? RING_GAP : KIN_GAP);
        const height = Math.min(reach, 6.4);
        const box = { x: spot.x - reach, y: spot.y - height, width: 2 * reach, height: 2 * height };
        draw(rings, "rect", { ...box, rx: height, class: `ring ${name}` });
      }
      for (const block of svg.querySelectorAll(`.block[data-event="${event}"]`))
        block.classList.add(name);
    }
  };
  mark(view.value.selection, "is-selected");
  mark(hover.value?.subject ?? null, "is-hovered");
}

function eventsOf(subject: Subject, { store, derived }: Session): number[] {
  const catalog = store.catalog.peek();
  const counted = derived.counted.peek();
  if (!catalog || !counted) return [];
  if (subject.kind === "event") {
    const event = catalog.eventOf.get(subject.id);
    return event === undefined ? [] : [event];
  }
  const { fold, ties } = counted;
  if (subject.kind === "actor") {
    const actor = catalog.actorOf.get(subject.id);
    return actor === undefined ? [] : eventsOfActor(catalog, fold, ties, actor);
  }
  const tie = ties.tieOf.get(subject.id);
  return tie === undefined ? [] : eventsInTie(catalog, fold, ties, tie);
}
