import type { TimeWindow } from "../../engine/window.ts";
import type { Session } from "../../state/session.ts";
import { frameQueue } from "./frame-queue.ts";
import { type Picture, trackBox } from "./picture.ts";
import {
  keyMove,
  type Part,
  panWindow,
  putEnd,
  type Setting,
  unitAt,
  windowBetween,
} from "./slider-moves.ts";
import type { Sliders } from "./sliders.ts";

type Drag = {
  pointer: number;
  part: Part | "brush";
  /** Where it began, in px of the page and in days, and the window at that time. */
  x: number;
  day: number;
  window: TimeWindow;
  moved: boolean;
};

const SLOP = 4;

/**
 * Moves the window by pointer and key: sliders are dragged, a drag over the tracks makes a new window, a click on them
 * brings the window there.
 * @param pressed is told of a click that met a mark; true means that it was one.
 */
export function mountBrush(
  svg: SVGSVGElement,
  sliders: Sliders,
  { store, actions }: Session,
  picture: () => Picture | null,
  pressed: (target: Element) => boolean,
): () => void {
  const aborter = new AbortController();
  const { signal } = aborter;
  const frame = frameQueue();
  let drag: Drag | null = null;

  const setting = (): Setting | null => {
    const catalog = store.catalog.peek();
    return catalog && { catalog, unit: store.snap.peek(), mode: store.view.peek().mode };
  };
  const dayAt = (clientX: number): number => {
    const drawn = picture();
    return drawn ? drawn.scale.invert(clientX - svg.getBoundingClientRect().left) : 0;
  };
  const shownWindow = (): TimeWindow => store.view.peek().window;

  const begin = (event: PointerEvent, part: Drag["part"], on: Element) => {
    if (event.button !== 0 || drag || !setting()) return;
    on.setPointerCapture(event.pointerId);
    drag = {
      pointer: event.pointerId,
      part,
      x: event.clientX,
      day: dayAt(event.clientX),
      window: shownWindow(),
      moved: false,
    };
  };

  const windowAt = (at: Drag, clientX: number): TimeWindow | null => {
    const to = setting();
    if (!to) return null;
    const day = dayAt(clientX);
    const { window } = at;
    if (at.part === "brush")
      return to.mode === "cumulative"
        ? putEnd(to, window, "end", day)
        : windowBetween(to, at.day, day);
    const by = day - at.day;
    if (at.part === "start") return putEnd(to, window, "start", window.from + by);
    if (at.part === "end" || to.mode === "cumulative")
      return putEnd(to, window, "end", window.to + by);
    return panWindow(to, window, by);
  };

  const move = (event: PointerEvent) => {
    if (drag?.pointer !== event.pointerId) return;
    if (!drag.moved && Math.abs(event.clientX - drag.x) < SLOP) return;
    if (!drag.moved) {
      actions.setPlaying(false);
      actions.setDragging(true);
      actions.hover(null);
    }
    drag.moved = true;
    const [now, x] = [drag, event.clientX];
    frame(() => {
      const next = windowAt(now, x);
      if (next) actions.setWindow(next);
    });
  };

  const end = (event: PointerEvent) => {
    if (drag?.pointer !== event.pointerId) return;
    const done = drag;
    drag = null;
    frame.flush();
    if (event.type === "pointercancel" && done.moved) actions.setWindow(done.window);
    if (event.type === "pointerup" && !done.moved && done.part === "brush") press(event, done);
    if (done.moved) actions.setDragging(false);
  };

  const press = (event: PointerEvent, { day, window }: Drag) => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    if (under && pressed(under)) return;
    const to = setting();
    if (!to) return;
    actions.setPlaying(false);
    const unit = unitAt(to.catalog, to.unit, day);
    if (to.mode === "cumulative") {
      actions.setWindow({ from: window.from, to: unit.to });
      return;
    }
    const { extent } = to.catalog;
    const whole = window.from <= extent.from && window.to >= extent.to;
    const middle = (window.from + window.to) / 2;
    actions.setWindow(whole ? unit : panWindow(to, window, day - middle));
  };

  const key = (event: KeyboardEvent, part: Part) => {
    const to = setting();
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    if (part === "start" && to.mode === "cumulative") return;
    const next = keyMove(to, shownWindow(), part, event.key);
    if (!next) return;
    event.preventDefault();
    actions.setPlaying(false);
    actions.setWindow(next);
  };

  for (const part of ["start", "end", "window"] as const) {
    const slider = sliders.of[part];
    slider.addEventListener(
      "pointerdown",
      (event) => {
        if (part === "start" && store.view.peek().mode === "cumulative") return;
        begin(event, part, slider);
      },
      { signal },
    );
    slider.addEventListener("keydown", (event) => key(event, part), { signal });
  }
  svg.addEventListener(
    "pointerdown",
    (event) => {
      const drawn = picture();
      const y = event.clientY - svg.getBoundingClientRect().top;
      if (drawn && y >= trackBox(drawn).top) begin(event, "brush", svg);
    },
    { signal },
  );
  const stage = svg.parentElement ?? svg;
  for (const name of ["pointermove", "pointerup", "pointercancel"] as const) {
    const heard = name === "pointermove" ? move : end;
    stage.addEventListener(name, (event) => heard(event as PointerEvent), { signal });
  }
  return () => {
    aborter.abort();
    frame.cancel();
  };
}
