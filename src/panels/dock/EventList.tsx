import { useEffect, useRef } from "preact/hooks";
import { eventDateWords } from "../../engine/event-date.ts";
import type { Session } from "../../state/session.ts";
import { Bead } from "../evidence/Bead.tsx";
import "./event-list.css";

/** Events (positions) to list under a title, beside what was pressed. */
export type ListToShow = { title: string; events: readonly number[]; beside: Element };

const GAP = 8;
const WIDTH = 320;

type Props = { session: Session; list: ListToShow; onClose: () => void };

/** A small list of events over the dock. Pressing one selects it; Escape or a press elsewhere closes the list. */
export function EventList({ session: { store, actions }, list, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const catalog = store.catalog.value;
  useEffect(() => {
    box.current?.querySelector("button")?.focus();
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener("pointerdown", outside, true);
    return () => document.removeEventListener("pointerdown", outside, true);
  }, [onClose]);
  if (!catalog) return null;
  const close = () => {
    onClose();
    if (list.beside instanceof HTMLElement) list.beside.focus();
  };
  const at = list.beside.getBoundingClientRect();
  const left = Math.min(window.innerWidth - WIDTH - GAP, Math.max(GAP, at.left));
  return (
    <div
      ref={box}
      class="dock-list"
      role="dialog"
      aria-label={list.title}
      style={{ left: `${left}px`, bottom: `${window.innerHeight - at.top + GAP}px` }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <h3>{list.title}</h3>
      <ul>
        {list.events.map((event) => {
          const found = catalog.events[event];
          return (
            found && (
              <li key={found.id}>
                <button
                  type="button"
                  onClick={() => {
                    actions.select({ kind: "event", id: found.id });
                    close();
                  }}
                >
                  <Bead catalog={catalog} event={event} />
                  <span>{found.label}</span>
                  <small>{eventDateWords(catalog, event)}</small>
                </button>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
