import "./timeline.css";
import { computed, effect, signal } from "@preact/signals-core";
import { windowSummary } from "../../engine/counts.ts";
import { silentWindowWords } from "../../engine/coverage.ts";
import { filteredWords, isSilentWindow } from "../../engine/silent-window.ts";
import type { TimeWindow } from "../../engine/window.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { type BinUnit, barUnit } from "./bars.ts";
import { mountBrush } from "./brush.ts";
import { frameQueue } from "./frame-queue.ts";
import { bindHover, drawRings, type ListOpener, pressMark } from "./marks.ts";
import { drawPicture, type Picture } from "./picture.ts";
import { PARTS } from "./slider-moves.ts";
import { sliderWords } from "./slider-words.ts";
import { mountSliders } from "./sliders.ts";
import { draw } from "./svg.ts";
import {
  LOW_SCREEN,
  LOW_TRACKS,
  NARROW_SCREEN,
  NARROW_TRACKS,
  type Tracks,
  WIDE_TRACKS,
} from "./tracks.ts";

/** What the timeline leaves to others: to list the events of a "+n" beside it, and to name what a bar counts. */
export type TimelineHooks = { list: ListOpener; unit: (unit: BinUnit) => void };

/**
 * Mounts the timeline (window sliders, histogram, coverage, event lane, axis) in an element and keeps it true to the
 * session. The tracks are drawn for a dataset, its filters and a width; a window change only moves the window's shapes.
 * @param fixed the tracks to draw whatever the screen; those that suit it, when left out.
 * @returns a function that removes it.
 */
export function mountTimeline(
  element: HTMLElement,
  session: Session,
  hooks: TimelineHooks = { list() {}, unit() {} },
  fixed?: Tracks,
): () => void {
  const { store, derived } = session;
  const narrow = matchMedia(NARROW_SCREEN);
  const low = matchMedia(LOW_SCREEN);
  const tracksNow = () =>
    fixed ?? (low.matches ? LOW_TRACKS : narrow.matches ? NARROW_TRACKS : WIDE_TRACKS);
  const host = document.createElement("div");
  host.className = "timeline";
  const svg = draw(host, "svg", { "aria-hidden": "true" });
  const sliders = mountSliders(host);
  element.append(host);

  const width = signal(element.clientWidth);
  const tracksHere = signal(tracksNow());
  const sizes = new ResizeObserver(() => {
    width.value = element.clientWidth;
  });
  sizes.observe(element);
  const turned = () => {
    tracksHere.value = tracksNow();
  };
  for (const screen of [narrow, low]) screen.addEventListener("change", turned);

  const drawn = computed((): Picture | null => {
    const catalog = store.catalog.value;
    if (!catalog || width.value === 0) return null;
    const tracks = tracksHere.value;
    host.style.height = `${tracks.height}px`;
    return drawPicture(svg, {
      catalog,
      filters: derived.filters.value,
      span: catalog.extent,
      width: width.value,
      tracks,
    });
  });
  const current = () => drawn.peek();
  const stopUnit = effect(() => {
    const catalog = store.catalog.value;
    if (catalog) hooks.unit(barUnit(catalog.extent, width.value));
  });

  const windowFrame = frameQueue();
  const stopWindow = effect(() => {
    const picture = drawn.value;
    const { from, to } = derived.span.value;
    const counted = derived.counted.value;
    if (!picture) return;
    const { mode, window } = store.view.peek();
    windowFrame(() => {
      const x0 = Number.isFinite(from) ? picture.scale(from) : 0;
      picture.moveWindow(x0, picture.scale(to));
      sliders.place(x0, picture.scale(to), picture.tracks, width.peek());
      const { extent } = picture.catalog;
      const summary = counted && windowSummary(counted.catalog, counted.fold, counted.ties);
      const empty = counted ? emptyWords(counted, { from, to }) : undefined;
      for (const part of PARTS) {
        sliders.tell(part, {
          low: extent.from,
          high: extent.to - 1,
          now: part === "end" ? to - 1 : window.from,
          words: sliderWords(part, window, mode, summary, empty),
          rests: part === "start" && mode === "cumulative",
        });
      }
    });
  });
  const ringFrame = frameQueue();
  const stopRings = effect(() => {
    const picture = drawn.value;
    store.hover.value;
    store.view.value;
    if (picture) ringFrame(() => drawRings(picture, session));
  });
  const stopHover = bindHover(svg, session, current);
  const stopBrush = mountBrush(svg, sliders, session, current, (target) =>
    pressMark(target, session, current(), hooks.list),
  );
  return () => {
    for (const stop of [stopUnit, stopWindow, stopRings, stopHover, stopBrush]) stop();
    windowFrame.cancel();
    ringFrame.cancel();
    sizes.disconnect();
    for (const screen of [narrow, low]) screen.removeEventListener("change", turned);
    host.remove();
  };
}

/** Why a window counts nothing: the filter stops all it holds, or no article speaks of it. */
function emptyWords({ catalog, fold }: Counted, span: TimeWindow): string | undefined {
  const silent = isSilentWindow(catalog, fold, span);
  return silent ? silentWindowWords(span) : filteredWords(fold);
}
