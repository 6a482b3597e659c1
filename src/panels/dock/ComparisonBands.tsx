import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "../frame/Later.tsx";
import { useMedia } from "../frame/media.ts";
import { pinnedWindows } from "./pinned-windows.ts";

const BANDS = later(() => import("./WindowBands.tsx").then(({ WindowBands }) => WindowBands));

/** Where there is no room to pin and unpin. */
const NARROW = "(max-width: 1240px)";

/** The pinned windows over the tracks, on the tracks' own scale; a step of a story has its own. */
export function ComparisonBands({ session }: { session: Session }) {
  const pinned = pinnedWindows(session.store);
  const { tab } = session.store.view.value;
  const narrow = useMedia(NARROW);
  if (tab !== "compare" && (tab === "story" || narrow)) return null;
  return pinned.a || pinned.b ? <Later part={BANDS} props={{ session, pinned }} /> : null;
}
