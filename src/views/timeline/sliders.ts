import "./sliders.css";
import { MARGIN } from "./day-scale.ts";
import { PARTS, type Part } from "./slider-moves.ts";
import type { Tracks } from "./tracks.ts";

/** The three sliders as elements over the tracks. */
export type Sliders = {
  of: Record<Part, HTMLElement>;
  /** Puts them to the ends of the window, in px. */
  place(x0: number, x1: number, tracks: Tracks, width: number): void;
  /** Tells a slider's place in days, and in words; `rests` where it can't be moved. */
  tell(part: Part, place: SliderPlace): void;
  remove(): void;
};

/** Where a slider stands between its ends, in days. */
type SliderPlace = { low: number; high: number; now: number; words: string; rests: boolean };

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
    slider.tabIndex = 0;
    slider.setAttribute("role", "slider");
    slider.setAttribute("aria-label", NAMES[part]);
    slider.setAttribute("aria-orientation", "horizontal");
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
        // At an edge of the screen what a finger can press moves inwards, while its grip stays at the day.
        const half = of[part].offsetWidth / 2;
        const middle = Math.min(width - half, Math.max(half, x));
        of[part].style.transform = `translate(${middle}px, ${top + height / 2}px)`;
        of[part].style.setProperty("--off", `${x - middle}px`);
      }
      const length = Math.max(SHORTEST_HANDLE, x1 - x0);
      of.window.style.transform = `translate(${(x0 + x1 - length) / 2}px, ${tracks.handle.top}px)`;
      of.window.style.width = `${length}px`;
    },
    tell(part, { low, high, now, words, rests }) {
      const slider = of[part];
      slider.setAttribute("aria-valuemin", String(low));
      slider.setAttribute("aria-valuemax", String(high));
      slider.setAttribute("aria-valuenow", String(Math.min(high, Math.max(low, now))));
      slider.setAttribute("aria-valuetext", words);
      slider.toggleAttribute("hidden", rests);
    },
    remove() {
      for (const part of PARTS) of[part].remove();
    },
  };
}
