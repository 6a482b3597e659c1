import { useCallback, useLayoutEffect, useRef } from "preact/hooks";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "../frame/Later.tsx";
import { useEscape } from "./escape.ts";
import { bookOf } from "./told.ts";
import { WindowPage } from "./WindowPage.tsx";
import "./evidence.css";
import "./pages.css";

const SELECTION = later(
  () => import("./SelectionPage.tsx").then((part) => part.SelectionPage),
  true,
);

/** The right panel: the evidence of the selection, or what changed in this window. */
export function EvidencePanel({ session }: { session: Session }) {
  const book = bookOf(session);
  const { selection } = session.store.view.value;
  const close = useCallback(() => session.actions.select(null), [session]);
  useEscape("panel", selection !== null, close);
  const panel = useRef<HTMLElement>(null);
  const held = panel.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    if (!panel.current) return;
    panel.current.scrollTop = 0;
    if (held && !panel.current.contains(document.activeElement)) panel.current.focus();
  }, [selection]);
  return (
    <section
      class="panel"
      aria-label="Evidence"
      data-selected={selection !== null}
      ref={panel}
      tabIndex={-1}
    >
      {book && !selection && <WindowPage session={session} book={book} />}
      {book && selection && <Later part={SELECTION} props={{ session, book, selection }} />}
    </section>
  );
}
