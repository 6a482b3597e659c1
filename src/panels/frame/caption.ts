import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { textScale } from "../../state/framing.ts";
import type { Stage } from "../../views/stage/stage.ts";

const TITLE = ".stage-title";
/** Between the caption and the drawing, in css px at the usual size of texts. */
const GAP = 12;

/**
 * Keeps the drawing clear of the caption over it, however many lines that takes.
 * @param host the stage's element, whose parent holds the caption.
 */
export function useCaption(host: RefObject<HTMLElement | null>, stage: Stage | null | undefined) {
  useEffect(() => {
    const element = host.current;
    const pane = element?.parentElement;
    if (!element || !pane || !stage) return;
    const sizes = new ResizeObserver(() => {
      const title = pane.querySelector<HTMLElement>(TITLE);
      if (!title || pane.dataset.list === "true" || pane.offsetHeight === 0) return;
      const { offsetTop, offsetHeight } = title;
      // A story hides it, having a headline of its own.
      stage.keepClear(offsetHeight > 0 ? offsetTop + offsetHeight + GAP * textScale() : null);
    });
    const watch = () => {
      sizes.disconnect();
      sizes.observe(element);
      const title = pane.querySelector(TITLE);
      if (title) sizes.observe(title);
    };
    // The caption comes and goes with the list of ties.
    const comings = new MutationObserver(watch);
    comings.observe(pane, { childList: true });
    watch();
    return () => {
      sizes.disconnect();
      comings.disconnect();
    };
  }, [host, stage]);
}
