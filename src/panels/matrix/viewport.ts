import { useLayoutEffect, useState } from "preact/hooks";

/** What of a scrolled sheet is in view, in px. */
export type Viewport = { left: number; top: number; width: number; height: number };

const UNKNOWN: Viewport = { left: 0, top: 0, width: 800, height: 600 };

/** Follows a scrolling element: how large it is and where it stands. */
export function useViewport(scroller: { current: HTMLElement | null }): Viewport {
  const [view, setView] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => {
      const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = element;
      setView({
        left,
        top,
        width: clientWidth || UNKNOWN.width,
        height: clientHeight || UNKNOWN.height,
      });
    };
    read();
    const watcher = new ResizeObserver(read);
    watcher.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, [scroller]);
  return view;
}
