import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Catalog } from "./catalog.ts";
import { NAME_SIZE, shortName, TITLE_SIZE } from "./footprint.ts";
import type { Layout, PlacedActor, PlacedHull } from "./places.ts";
import type { Ties } from "./ties.ts";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const WORK = 6_000_000;
const SPACING = 46;

/** The layout for crowds; what it needs weighs much, so it is handed in where it is wanted. */
export type Spread = typeof spread;

/**
 * A layout for more blocs than can be set like a map: ForceAtlas2 (Jacomy et al., 2014) over the whole period's ties from
 * a fixed sunflower start, so that the same data always lies the same way. Members stand in a sunflower in their hull.
 */
export function spread(
  catalog: Catalog,
  ties: Ties,
  roots: readonly number[],
  blocOf: Int32Array,
  members: ReadonlyMap<number, readonly number[]>,
): Layout {
  const graph = new Graph({ type: "undirected" });
  roots.forEach((root, i) => {
    const radius = Math.sqrt(i + 1);
    graph.addNode(root, {
      x: radius * Math.cos(i * GOLDEN_ANGLE),
      y: radius * Math.sin(i * GOLDEN_ANGLE),
    });
  });
  for (const { key, a, b } of ties.ties) {
    const [p, q] = [blocOf[a] as number, blocOf[b] as number];
    if (p !== q && graph.hasNode(p) && graph.hasNode(q) && !graph.hasEdge(p, q))
      graph.addEdgeWithKey(key, p, q);
  }
  const iterations = Math.max(
    12,
    Math.min(300, Math.round(WORK / (graph.order + graph.size) / 10)),
  );
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 500,
    adjustSizes: false,
  };
  const positions = forceAtlas2(graph, { iterations, settings });
  const xs = roots.map((root) => positions[root]?.x ?? 0);
  const ys = roots.map((root) => positions[root]?.y ?? 0);
  const [minX, maxX, minY, maxY] = [
    least(xs),
    -least(xs.map((x) => -x)),
    least(ys),
    -least(ys.map((y) => -y)),
  ];
  const side = Math.max(860, Math.sqrt(roots.length) * SPACING);
  const [width, height] = [side * 1.2, side * 0.82];
  const actors = new Map<number, PlacedActor>();
  const hulls = new Map<number, PlacedHull>();
  roots.forEach((root, i) => {
    const x = 40 + (((xs[i] as number) - minX) / (maxX - minX || 1)) * (width - 80);
    const y = 40 + (((ys[i] as number) - minY) / (maxY - minY || 1)) * (height - 80);
    const own = members.get(root) ?? [];
    const place = (actor: number, px: number, py: number, r: number) => {
      const label = {
        lines: [shortName(catalog, actor)],
        x: px,
        y: py + r + 9,
        align: "center" as const,
        size: NAME_SIZE,
      };
      actors.set(actor, { actor, x: px, y: py, r, label, bloc: own.length > 0 ? root : -1 });
    };
    place(root, x, y, 6);
    own.forEach((member, j) => {
      const radius = 14 * Math.sqrt(j + 1);
      place(
        member,
        x + radius * Math.cos(j * GOLDEN_ANGLE),
        y + radius * Math.sin(j * GOLDEN_ANGLE),
        4.5,
      );
    });
    if (own.length > 0) {
      const radius = 14 * Math.sqrt(own.length) + 14;
      const title = {
        lines: [shortName(catalog, root)],
        x,
        y: y - radius - 8,
        align: "center" as const,
        size: TITLE_SIZE - 4,
      };
      hulls.set(root, { actor: root, x, y, a: radius, b: radius, title, emblem: { x, y } });
    }
  });
  return { width, height, actors, hulls };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => (a < b ? a : b), Number.POSITIVE_INFINITY);
}
