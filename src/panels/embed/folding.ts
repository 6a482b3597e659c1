import { useLayoutEffect, useState } from "preact/hooks";
import { textScale } from "../../state/framing.ts";
import { type Fold, foldsFor, isLow, leastPicture } from "./folds.ts";

type Held = { current: HTMLElement | null };

/** What is folded of the strip of time, and the text scale in force. */
type Folded = { dock: boolean; scale: number };

/** What shows a story's step, whichever there is. */
const STEP_PICTURES = ".story-question, .compare-picture, .story-pane";

/**
 * Folds what gives way to the picture, as `data-fold` of the frame, which style sheets read: anew for each size, and
 * whatever else is told.
 * @param onChrome hears how much height the frame's controls have besides the picture where nothing is folded.
 */
export function useFolding(frame: Held, main: Held, onChrome: (px: number) => void): Folded {
  const [folded, setFolded] = useState<Folded>({ dock: false, scale: textScale() });
  useLayoutEffect(() => {
    const [whole, part] = [frame.current, main.current];
    if (!whole || !part) return;
    const fold = () => {
      const size = { width: whole.clientWidth, height: whole.clientHeight };
      const least = leastPicture(size);
      const show = (folds: readonly Fold[]) => {
        whole.dataset.fold = folds.join(" ");
      };
      show([]);
      onChrome(whole.clientHeight - part.clientHeight);
      const folds = foldsFor(size.height, (folds) => {
        show(folds);
        return hasRoom(part, least) && (!isLow(size.height) || isBrief(part));
      });
      show(folds);
      const next = { dock: folds.includes("dock"), scale: textScale() };
      setFolded((now) => (now.dock === next.dock && now.scale === next.scale ? now : next));
    };
    const sizes = new ResizeObserver(fold);
    sizes.observe(whole);
    const words = new MutationObserver(fold);
    words.observe(whole, { childList: true });
    words.observe(part, { childList: true, characterData: true, subtree: true });
    words.observe(document.documentElement, { attributeFilter: ["data-scale", "data-ui"] });
    document.fonts.addEventListener("loadingdone", fold);
    fold();
    return () => {
      sizes.disconnect();
      words.disconnect();
      document.fonts.removeEventListener("loadingdone", fold);
    };
  }, [frame, main, onChrome]);
  return folded;
}

/** Whether the picture is as high as it must be, and all is seen that nobody scrolls: a question, a room's quotes. */
function hasRoom(main: HTMLElement, least: number): boolean {
  const quotes = main.querySelector(":root:is([data-stage], :not([data-ui=full])) .story-quotes");
  if (quotes && quotes.scrollHeight > quotes.clientHeight) return false;
  const picture = main.querySelector(STEP_PICTURES) ?? main.querySelector(".stage-host");
  if (picture?.matches(".story-question")) return picture.scrollHeight <= picture.clientHeight;
  if (!picture?.checkVisibility({ visibilityProperty: true })) return main.clientHeight >= least;
  const { top, bottom } = picture.getBoundingClientRect();
  return bottom - Math.max(top, underHead(main)) >= least;
}

/** Whether the headline has two lines at the most. */
function isBrief(main: HTMLElement): boolean {
  const headline = main.querySelector(".story-head h2");
  if (!headline) return true;
  return headline.clientHeight < 2.5 * Number.parseFloat(getComputedStyle(headline).lineHeight);
}

/** How far down what is written over the picture reaches, from the frame's top. */
function underHead(main: HTMLElement): number {
  const written = [...main.querySelectorAll(".stage-title, .story-head")];
  return Math.max(0, ...written.map((part) => part.getBoundingClientRect().bottom));
}
