import type { Catalog } from "./catalog.ts";
import type { Point } from "./geometry.ts";
import type { Layout, PlacedActor, PlacedHull } from "./places.ts";

/**
 * A layout with blocs moved by hand. `moved` gives, by actor id, where the middle of a bloc's hull or of an outer
 * actor's glyph now lies, in shares of the sheet; members move with their bloc.
 */
export function moveActors(
  layout: Layout,
  catalog: Catalog,
  moved: ReadonlyMap<string, Point>,
): Layout {
  if (moved.size === 0) return layout;
  const actors = new Map<number, PlacedActor>(layout.actors);
  const hulls = new Map<number, PlacedHull>(layout.hulls);
  for (const [id, share] of moved) {
    const actor = catalog.actorOf.get(id);
    const from =
      actor === undefined ? undefined : (layout.hulls.get(actor) ?? layout.actors.get(actor));
    if (actor === undefined || !from) continue;
    const by = { x: share.x * layout.width - from.x, y: share.y * layout.height - from.y };
    const shift = <T extends Point>(thing: T): T => ({
      ...thing,
      x: thing.x + by.x,
      y: thing.y + by.y,
    });
    const hull = layout.hulls.get(actor);
    if (hull)
      hulls.set(actor, { ...shift(hull), title: shift(hull.title), emblem: shift(hull.emblem) });
    for (const placed of layout.actors.values()) {
      if (placed.actor !== actor && placed.bloc !== actor) continue;
      actors.set(placed.actor, { ...shift(placed), label: shift(placed.label) });
    }
  }
  return { ...layout, actors, hulls };
}
