import { type Drawing, drawingOf } from "../../engine/drawing.ts";
import type { Measure } from "../../engine/name.ts";
import { plateOf } from "../../engine/plate.ts";
import type { Session } from "../../state/session.ts";
import { viewWords } from "./view-words.ts";

/** The picture of the network as the view has it, ready to be saved; null as long as no dataset is open. */
export function viewPlate(session: Session, measure: Measure): Drawing | null {
  const { store, derived } = session;
  const words = viewWords(session);
  const [drawn, counted] = [derived.drawn.value, derived.counted.value];
  if (!words || !drawn || !counted) return null;
  const drawing = drawingOf(drawn, counted.fold, { ghosts: store.ghosts.value, measure });
  const { title, counts, filtered, dataset, sources, made } = words;
  const imprint = `Entente, ${made}`;
  return plateOf(drawing, { title, counts, filtered, dataset, sources, imprint }, measure);
}
