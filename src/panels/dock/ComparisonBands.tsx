import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { Later } from "../frame/Later.tsx";

const BANDS = later(() => import("./WindowBands.tsx").then(({ WindowBands }) => WindowBands));

/** The two compared windows over the tracks, on the tracks' own scale, while they are compared. */
export function ComparisonBands({ session }: { session: Session }) {
  const { comparison, tab } = session.store.view.value;
  return comparison && tab === "compare" ? (
    <Later part={BANDS} props={{ session, comparison }} />
  ) : null;
}
