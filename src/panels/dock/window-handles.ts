import { useRef } from "preact/hooks";
import type { TimeWindow } from "../../engine/window.ts";
import type { Actions } from "../../state/actions.ts";
import { frameQueue } from "../../views/timeline/frame-queue.ts";
import {
  keyMove,
  type Part,
  panWindow,
  putEnd,
  type Setting,
} from "../../views/timeline/slider-moves.ts";
import { sliderWords } from "../../views/timeline/slider-words.ts";

type Drag = { part: Part; x: number; window: TimeWindow; moved: boolean };
const SLOP = 3;

type Handled = {
  actions: Actions;
  /** What the window moves in, and what it snaps to. */
  setting: Setting;
  window: TimeWindow;
  /** What each handle is called. */
  names: Record<Part, string>;
  /** The day that lies so many px from another one. */
  dayFrom: (day: number, px: number) => number;
  onWindow: (window: TimeWindow) => void;
};

/**
 * The handles of a window drawn by a component: sliders that are dragged by mouse and touch and moved by the keyboard, as
 * those of the time control are. While one is dragged the address waits; a drag that is broken off is taken back.
 * @returns the properties of the handle of each part
 */
export function useWindowHandles(handled: Handled) {
  const { actions, setting, window, names, dayFrom, onWindow } = handled;
  const { extent } = setting.catalog;
  const drag = useRef<Drag | null>(null);
  const frame = useRef(frameQueue());
  const windowAt = ({ part, x, window: old }: Drag, clientX: number): TimeWindow => {
    const put = (day: number) => dayFrom(day, clientX - x);
    if (part === "start") return putEnd(setting, old, "start", put(old.from));
    if (part === "end" || setting.mode === "cumulative")
      return putEnd(setting, old, "end", put(old.to));
    return panWindow(setting, old, put(old.from) - old.from);
  };
  const end = (cancelled: boolean) => {
    const done = drag.current;
    drag.current = null;
    if (!done?.moved) return;
    frame.current.flush();
    if (cancelled) onWindow(done.window);
    actions.setDragging(false);
  };
  return (part: Part) => ({
    role: "slider" as const,
    tabIndex: 0,
    "aria-label": names[part],
    "aria-valuemin": Math.min(extent.from, window.from),
    "aria-valuemax": Math.max(extent.to, window.to),
    "aria-valuenow": part === "end" ? window.to : window.from,
    "aria-valuetext": sliderWords(part, window, setting.mode, null),
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
      frame.current(() => onWindow(windowAt(now, clientX)));
    },
    onPointerUp: () => end(false),
    onPointerCancel: () => end(true),
    onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const next = keyMove(setting, window, part, event.key);
      if (!next) return;
      event.preventDefault();
      actions.setPlaying(false);
      onWindow(next);
    },
  });
}
