import { MARGIN } from "./day-scale.ts";
import { PARTS, type Part } from "./slider-moves.ts";
import type { Tracks } from "./tracks.ts";

/** The three sliders as elements over the tracks. */
export type Sliders = {
  of: Record<Part, HTMLElement>;
  /** Puts them to the ends of the window, in px. */
  place(x0: number, x1: number, tracks: Tracks, width: number): void;
  remove(): void;
};

const NAMES: Record<Part, string> = {
  start: "Window start",
  end: "Window end",
  window: "Window",
};
const GRIPS_APART = 14;
const SHORTEST_HANDLE = 24;

/** Puts the sliders into the host: the window's handle bar, then its two thumbs, each a tab stop. */
export function mountSliders(host: HTMLElement): Sliders {
  const make = (part: Part): HTMLElement => {
    const slider = document.createElement("div");
    slider.className = `time-slider is-${part}`;
    slider.role = "slider";
    slider.tabIndex = 0;
    slider.ariaLabel = NAMES[part];
    slider.ariaOrientation = "horizontal";
    slider.dataset.part = part;
    const grip = document.createElement("span");
    grip.className = "time-grip";
    slider.append(grip);
    return slider;
  };
  const of = { start: make("start"), end: make("end"), window: make("window") };
  host.append(...PARTS.map((part) => of[part]));
  return {
    of,
    place(from, to, tracks, width) {
      const clamp = (x: number) => Math.min(width - MARGIN, Math.max(MARGIN, x));
      const [x0, x1] = [clamp(from), clamp(to)];
      const spread = Math.max(0, (GRIPS_APART - (x1 - x0)) / 2);
      const { top, height } = tracks.histogram;
      for (const [part, x] of [
        ["start", x0 - spread],
        ["end", x1 + spread],
      ] as const) {
        of[part].style.transform = `translate(${x}px, ${top + height / 2}px)`;
      }
      const length = Math.max(SHORTEST_HANDLE, x1 - x0);
      of.window.style.transform = `translate(${(x0 + x1 - length) / 2}px, ${tracks.handle.top}px)`;
      of.window.style.width = `${length}px`;
    },
    remove() {
      for (const part of PARTS) of[part].remove();
    },
  };
}
