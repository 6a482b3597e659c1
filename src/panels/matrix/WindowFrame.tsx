import { useRef } from "preact/hooks";
import { columnAt } from "../../engine/matrix.ts";
import type { TimeWindow } from "../../engine/window.ts";
import type { Session } from "../../state/session.ts";
import { frameQueue } from "../../views/timeline/frame-queue.ts";
import {
  keyMove,
  type Part,
  panWindow,
  putEnd,
  type Setting,
} from "../../views/timeline/slider-moves.ts";
import { sliderWords } from "../../views/timeline/slider-words.ts";
import type { MatrixSize } from "./geometry.ts";
import type { MatrixBook } from "./matrix-book.ts";
import "./matrix-frame.css";

const NAMES: Record<Part, string> = {
  window: "Window over the columns",
  start: "Start of the window over the columns",
  end: "End of the window over the columns",
};

type Drag = { part: Part; x: number; window: TimeWindow; moved: boolean };
const SLOP = 3;

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
  const drag = useRef<Drag | null>(null);
  const frame = useRef(frameQueue());
  const { catalog, unit, columns } = book;
  const setting: Setting = { catalog, unit, mode };
  const { columnWidth, headWidth } = size;
  const from = columnAt(columns, derived.span.value.from) * columnWidth;
  const to = Math.max(from + 2, columnAt(columns, window.to) * columnWidth);
  const dayAt = (column: number) => {
    const whole = Math.max(0, Math.min(columns.length - 1, Math.floor(column)));
    const at = columns[whole] as TimeWindow;
    return at.from + (column - whole) * (at.to - at.from);
  };
  const windowAt = ({ part, x, window: old }: Drag, clientX: number) => {
    const by = (clientX - x) / columnWidth;
    const put = (day: number) => dayAt(columnAt(columns, day) + by);
    if (part === "start") return putEnd(setting, old, "start", put(old.from));
    if (part === "end" || mode === "cumulative") return putEnd(setting, old, "end", put(old.to));
    return panWindow(setting, old, put(old.from) - old.from);
  };
  const handle = (part: Part) => ({
    role: "slider" as const,
    tabIndex: 0,
    "aria-label": NAMES[part],
    "aria-valuemin": catalog.extent.from,
    "aria-valuemax": catalog.extent.to,
    "aria-valuenow": part === "end" ? window.to : window.from,
    "aria-valuetext": sliderWords(part, window, mode, null),
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.preventDefault();
      const on = event.currentTarget as HTMLElement;
      on.focus({ preventScroll: true });
      on.setPointerCapture(event.pointerId);
      drag.current = { part, x: event.clientX, window, moved: false };
    },
    onPointerMove({ clientX }: PointerEvent) {
      const now = drag.current;
      if (!now || (!now.moved && Math.abs(clientX - now.x) < SLOP)) return;
      if (!now.moved) {
        now.moved = true;
        actions.setPlaying(false);
        actions.setDragging(true);
      }
      frame.current(() => actions.setWindow(windowAt(now, clientX)));
    },
    onPointerUp: () => end(false),
    onPointerCancel: () => end(true),
    onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const next = keyMove(setting, window, part, event.key);
      if (!next) return;
      event.preventDefault();
      actions.setPlaying(false);
      actions.setWindow(next);
    },
  });
  const end = (cancelled: boolean) => {
    const done = drag.current;
    drag.current = null;
    if (!done?.moved) return;
    frame.current.flush();
    if (cancelled) actions.setWindow(done.window);
    actions.setDragging(false);
  };
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
