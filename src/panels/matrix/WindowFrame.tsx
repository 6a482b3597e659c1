import { columnAt } from "../../engine/matrix.ts";
import type { TimeWindow } from "../../engine/window.ts";
import type { Session } from "../../state/session.ts";
import type { Part } from "../../views/timeline/slider-moves.ts";
import { useWindowHandles } from "../dock/window-handles.ts";
import type { MatrixSize } from "./geometry.ts";
import type { MatrixBook } from "./matrix-book.ts";
import "./matrix-frame.css";

const NAMES: Record<Part, string> = {
  window: "Window over the columns",
  start: "Start of the window over the columns",
  end: "End of the window over the columns",
};

/** The window as a frame over the columns: it is dragged by its bar or by one end, and moved by the keyboard. */
export function WindowFrame({
  session,
  book,
  size,
}: {
  session: Session;
  book: MatrixBook;
  size: MatrixSize;
}) {
  const { store, actions, derived } = session;
  const { window, mode } = store.view.value;
  const { catalog, unit, columns } = book;
  const { columnWidth, headWidth } = size;
  const from = columnAt(columns, derived.span.value.from) * columnWidth;
  const to = Math.max(from + 2, columnAt(columns, window.to) * columnWidth);
  const handle = useWindowHandles({
    actions,
    setting: { catalog, unit, mode },
    window,
    names: NAMES,
    dayFrom(day, px) {
      const column = columnAt(columns, day) + px / columnWidth;
      const whole = Math.max(0, Math.min(columns.length - 1, Math.floor(column)));
      const at = columns[whole] as TimeWindow;
      return at.from + (column - whole) * (at.to - at.from);
    },
    onWindow: actions.setWindow,
  });
  return (
    <div
      class="matrix-frame"
      style={{ left: `${headWidth + from}px`, width: `${to - from}px` }}
      data-mode={mode}
    >
      <i class="matrix-edges" style={{ top: `${size.headHeight}px` }} />
      <div class="matrix-handle is-window" {...handle("window")} />
      {mode === "window" && <div class="matrix-handle is-start" {...handle("start")} />}
      <div class="matrix-handle is-end" {...handle("end")} />
    </div>
  );
}
