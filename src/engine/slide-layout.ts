import type { Catalog } from "./catalog.ts";
import { type Label, shortName } from "./footprint.ts";
import { bondsOf } from "./layout.ts";
import { breakName, textWidth } from "./measure.ts";
import { placeBoxes } from "./placement.ts";
import type { Layout, PlacedActor, PlacedHull } from "./places.ts";
import type { Ties } from "./ties.ts";

/** Names on a slide, in scene px; slides are drawn so that these are read at the back of a room. */
export const SLIDE_NAME = 17;
const LINE = 19;
const EMBLEM = 9;
const GLYPH = 8;
const GAP = 9;
const WIDEST_NAME = 130;
/** More actors than these find no room the same way round: those without a hull stand where their ties are clear. */
const FEW = 5;
/** On a sheet so much wider than high, or so narrow, they would lie too near each other too. */
const FLAT = 2.8;
const NARROW = 420;
/** Names are bold and serif, and slide programs may set them in a wider face. */
const BOLD = 1.08;

/**
 * A layout for a slide: a few actors on a small sheet, each with a large name, the same way round as on the stage. Who the
 * dataset is about stands in a hull, others as a sign with the name beneath.
 * @param actors whom it shows, each of them laid out by `stage`; others are left out
 */
export function slideLayout(
  catalog: Catalog,
  ties: Ties,
  stage: Layout,
  actors: readonly number[],
  sheet: { width: number; height: number },
): Layout {
  const shown = actors.filter((actor) => stage.actors.has(actor));
  const boxes = shown.map((actor) => footprintOf(catalog, stage, actor, shown));
  const points = shown.map(
    (actor) => stage.hulls.get(actor) ?? (stage.actors.get(actor) as PlacedActor),
  );
  const share = (values: number[], at: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high - low < 60 ? 0.5 : (at - low) / (high - low);
  };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const bonds = bondsOf(ties, new Map(shown.map((actor, i) => [actor, i])));
  const tight = sheet.width > FLAT * sheet.height || sheet.width < NARROW;
  const { width, height, places } = placeBoxes(
    boxes.map(({ w, h, hull }, i) => {
      const free = { w, h, bonds: bonds[i] ?? [] };
      if (!hull && (shown.length > FEW || tight)) return free;
      const [u, v] = [share(xs, xs[i] as number), share(ys, ys[i] as number)];
      const given = {
        x: (w + u * (sheet.width - 2 * w)) / sheet.width,
        y: (h + v * (sheet.height - 2 * h)) / sheet.height,
      };
      return { ...free, given };
    }),
    sheet,
  );
  const placed = new Map<number, PlacedActor>();
  const hulls = new Map<number, PlacedHull>();
  boxes.forEach(({ actor, w, h, hull, lines, widest }, i) => {
    const { x, y } = places[i] as { x: number; y: number };
    const line = { lines, size: SLIDE_NAME };
    if (hull) {
      const left = x - (widest + 2 * EMBLEM + GAP) / 2;
      const emblem = { x: left + EMBLEM, y };
      const label: Label = {
        ...line,
        x: left + 2 * EMBLEM + GAP,
        y: y - ((lines.length - 1) * LINE) / 2,
        align: "left",
      };
      hulls.set(actor, { actor, x, y, a: w, b: h, title: label, emblem });
      placed.set(actor, { actor, ...emblem, r: EMBLEM, label, bloc: actor });
    } else {
      // Its ties lead to the middle: the name stands on the other side.
      const above = y < height / 2;
      const rows = lines.length * LINE;
      const top = y - h + 1;
      const first = above ? top : top + 2 * GLYPH + 6;
      const label: Label = { ...line, x, y: first + LINE / 2, align: "center" };
      const sign = above ? top + rows + 6 + GLYPH : top + GLYPH;
      placed.set(actor, { actor, x, y: sign, r: GLYPH, label, bloc: -1 });
    }
  });
  return { width, height, actors: placed, hulls };
}

/** The room an actor takes; one that stands outside the bloc it belongs to, where that is shown too, names it. */
function footprintOf(catalog: Catalog, stage: Layout, actor: number, shown: readonly number[]) {
  const hull = stage.hulls.has(actor);
  const bloc = stage.actors.get(actor)?.bloc ?? -1;
  const home = !hull && shown.includes(bloc) ? [`(${shortName(catalog, bloc)})`] : [];
  const lines = [...breakName(shortName(catalog, actor), SLIDE_NAME, WIDEST_NAME), ...home];
  const widest = Math.max(...lines.map((line) => textWidth(line, SLIDE_NAME))) * BOLD;
  const tall = lines.length * LINE;
  return hull
    ? {
        actor,
        hull,
        lines,
        widest,
        w: (widest + 2 * EMBLEM + GAP) / 2 / 0.86 + 7,
        h: tall / 2 + 18,
      }
    : { actor, hull, lines, widest, w: widest / 2 + 2, h: (tall + 2 * GLYPH + 8) / 2 };
}
