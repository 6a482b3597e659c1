import { useEffect, useState } from "preact/hooks";
import { NARROW_SCREEN } from "../../views/timeline/tracks.ts";

/** On narrow screens and on low ones one pane is shown at a time. */
export const PHONE = NARROW_SCREEN;

/** Up to this width the rail begins folded and opens over the stage. */
export const TABLET = "(max-width: 1100px)";

/** Where a table has no room for its lesser columns. */
export const SLIM = "(max-width: 620px)";

/** Where a finger points, what is pressed must be larger. */
export const TOUCH = "(pointer: coarse)";

/** Whether a media query holds; the component follows it. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const follow = () => setHolds(media.matches);
    follow();
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, [query]);
  return holds;
}
