import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { framesOf } from "../../engine/film.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { Frame } from "./Frame.tsx";
import { reelOf } from "./reel.ts";
import "./film.css";

/** One small network per year, or per step of the time control: press one to go there. Arrow keys walk along, Escape closes it. */
export function FilmStrip({ session }: { session: Session }) {
  const { store, actions } = session;
  const reel = useMemo(() => reelOf(session), [session]);
  useEffect(() => () => reel.stop(), [reel]);
  const strip = useRef<HTMLDivElement>(null);
  const walked = useSignal(-1);
  const mode = useComputed(() => store.view.value.mode).value;
  const windows = reel.windows.value;
  const current = framesOf(windows, store.view.value.window, mode);
  const frames = reel.frames.value;
  const met = current.indexOf(true);
  const last = windows.length - 1;
  const stop = Math.min(walked.value >= 0 ? walked.value : Math.max(0, met), Math.max(0, last));
  useEffect(() => {
    const frame = strip.current?.children[met];
    if (met >= 0 && strip.current && frame) bringInto(strip.current, frame as HTMLElement);
  }, [met]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.stopPropagation();
      actions.setStrip(false);
      document.querySelector<HTMLElement>(".film-toggle")?.focus();
      return;
    }
    const to = keyed(event.key, stop, last);
    if (to === undefined) return;
    event.preventDefault();
    const button = strip.current?.children[to];
    walked.value = to;
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div
      ref={strip}
      id="film-strip"
      class="film"
      role="toolbar"
      aria-label="Film-strip"
      aria-busy={reel.busy.value}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) walked.value = -1;
      }}
    >
      {windows.map((window, i) => (
        <Frame
          key={window.to}
          title={windowWords(window, mode)}
          frame={frames[i] ?? null}
          current={current[i] ?? false}
          stop={i === stop}
          onGo={() => {
            walked.value = i;
            actions.setPlaying(false);
            actions.setWindow(window);
          }}
        />
      ))}
    </div>
  );
}

function keyed(key: string, at: number, last: number): number | undefined {
  if (key === "ArrowRight") return Math.min(last, at + 1);
  if (key === "ArrowLeft") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? last : undefined;
}

/** Scrolls the strip alone, never the page. */
function bringInto(strip: HTMLElement, frame: HTMLElement): void {
  const [left, right] = [frame.offsetLeft, frame.offsetLeft + frame.offsetWidth];
  if (left < strip.scrollLeft) strip.scrollLeft = left;
  else if (right > strip.scrollLeft + strip.clientWidth)
    strip.scrollLeft = right - strip.clientWidth;
}
