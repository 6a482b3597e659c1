import { expect, test } from "vitest";
import { isCrowded } from "../../src/engine/crowd.ts";
import { layoutOf, SHEETS } from "../../src/engine/layout.ts";
import { slantOf } from "../../src/engine/lines.ts";
import { Occupied } from "../../src/engine/occupied.ts";
import type { Depth } from "../../src/engine/rollup.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { frameOf, isTall } from "../../src/views/stage/camera.ts";
import { graphOf } from "../../src/views/stage/graph.ts";
import { washOf } from "../../src/views/stage/hulls.ts";
import { litBy, spotlightOn } from "../../src/views/stage/spotlight.ts";
import { catalogFrom, type DatasetSpec } from "../fixtures/dataset.ts";

const BLOCS: Depth = { level: "blocs", open: [], shut: [] };
const EVERYONE: Depth = { level: "everyone", open: [], shut: [] };
const SPEC: DatasetSpec = {
  focus: ["egypt", "haftar"],
  affiliations: [
    { member: "sisi", of: "egypt", relation: "head-of" },
    { member: "army", of: "egypt", relation: "organ-of" },
  ],
  events: [
    { id: "visit", who: "sisi haftar", when: "2017-05-13" },
    { id: "aid", who: "source:egypt target:haftar", type: "AID", when: "2017" },
    { id: "talks", who: "egypt haftar russia", when: "2018" },
  ],
};

function drawn(depth: Depth, spec = SPEC) {
  const catalog = catalogFrom(spec);
  const ties = tiesOf(catalog, depth);
  return { catalog, ties, scene: sceneOf(catalog, ties, layoutOf(catalog, "wide")) };
}

test("actors, beads and hubs are nodes, each line is an edge, and every key is the scene's own", () => {
  const scene = drawn(BLOCS);
  const { graph, lines, beads } = graphOf(scene);
  const egypt = scene.catalog.actorOf.get("egypt");
  expect(graph.nodes()).toEqual(expect.arrayContaining([`hull ${egypt}`, `actor ${egypt}`]));
  expect(graph.size).toBe(lines.length);
  expect(graph.filterNodes((_, { type }) => type === "bead")).toHaveLength(beads.length);
  expect(graph.edges()).toEqual(graphOf(drawn(BLOCS)).graph.edges());
  expect(lines.map(({ kind }) => kind)).toEqual(["strand", "strand", "hub", "hub", "hub"]);
});

test("what a node or an edge is about stands on it", () => {
  const scene = drawn(BLOCS);
  const { graph } = graphOf(scene);
  const egypt = `actor ${scene.catalog.actorOf.get("egypt")}`;
  expect(graph.getNodeAttribute(egypt, "subject")).toEqual({ kind: "actor", id: "egypt" });
  const strand = graph.findEdge((key) => key.startsWith("strand"));
  expect(graph.getEdgeAttribute(strand, "subject")).toEqual({ kind: "tie", id: "egypt~haftar" });
});

test("a hull stands for its bloc only while no member has ties of its own", () => {
  const hulls = (depth: Depth) => {
    const scene = drawn(depth);
    return graphOf(scene).hulls.map((actor) => scene.catalog.actors[actor]?.id);
  };
  expect(hulls(BLOCS)).toContain("egypt");
  expect(hulls(EVERYONE)).not.toContain("egypt");
});

test("beyond three thousand events no event has a bead of its own", () => {
  const events = Array.from({ length: 3001 }, (_, i) => ({ id: `e${i}`, who: "egypt haftar" }));
  const many = drawn(BLOCS, { ...SPEC, events });
  expect(isCrowded(many.catalog, many.ties)).toBe(true);
  expect(graphOf(many).beads).toEqual([]);
});

test("a strand's end slants along the hull it meets: straight at its side, inclined near its corner", () => {
  const hull = { x: 0, y: 0, a: 100, b: 60 };
  expect(slantOf(hull, { x: 100, y: 0 }, { x: 100, y: 0 }, { x: 300, y: 0 })).toBeCloseTo(0);
  const [end, far] = [
    { x: 85, y: 40 },
    { x: 300, y: 40 },
  ];
  expect(slantOf(hull, end, end, far)).toBeLessThan(-0.2);
});

test("an event lights its tie, its actors and its bead", () => {
  const scene = drawn(BLOCS);
  const stage = graphOf(scene);
  const lit = litBy(scene, stage, [{ kind: "event", id: "visit" }, null]);
  expect([...lit.actors].sort()).toEqual(
    ["egypt", "haftar"].map((id) => scene.catalog.actorOf.get(id)).sort(),
  );
  expect([...lit.ties]).toEqual([scene.ties.tieOf.get("egypt~haftar")]);
  expect([...lit.beads].map((i) => stage.beads[i]?.subject.id)).toEqual(["visit"]);
});

test("an isolated tie keeps its two blocs with their members", () => {
  const scene = drawn(BLOCS);
  const of = (id: string) => scene.catalog.actorOf.get(id) as number;
  const keeps = spotlightOn(scene, { kind: "tie", id: "egypt~haftar" }, 0);
  expect(keeps?.([of("egypt"), of("haftar")], -1)).toBe(true);
  expect(keeps?.([of("sisi")], -1)).toBe(true);
  expect(keeps?.([of("russia")], -1)).toBe(false);
});

test("actors isolated together keep what lies among them, whether or not all have ties with each other", () => {
  const scene = drawn(BLOCS);
  const of = (id: string) => scene.catalog.actorOf.get(id) as number;
  const keeps = spotlightOn(scene, { kind: "actors", id: "egypt~haftar~russia" }, 0);
  for (const id of ["egypt", "haftar", "russia", "sisi"]) expect(keeps?.([of(id)], -1)).toBe(true);
  expect(keeps?.([of("egypt"), of("haftar")], -1)).toBe(true);
  const core = ["egypt", "haftar", "russia"].map(of);
  const others = scene.scene.actors.filter(
    ({ actor, bloc }) => !core.includes(actor) && !core.includes(bloc),
  );
  for (const { actor } of others) expect(keeps?.([actor], -1)).toBe(false);
});

test("an isolated actor keeps its own ties, and with two hops those of its neighbours", () => {
  const scene = drawn(BLOCS);
  const of = (id: string) => scene.catalog.actorOf.get(id) as number;
  const ties = scene.ties.ties.map(({ a, b }) => [a, b]);
  const kept = (hop: number) => {
    const keeps = spotlightOn(scene, { kind: "actor", id: "haftar" }, hop);
    return ties.filter((actors) => keeps?.(actors, -1));
  };
  const touching = (actors: Set<number>) => ties.filter((tie) => tie.some((a) => actors.has(a)));
  const own = touching(new Set([of("haftar")]));
  expect(own.length).toBeGreaterThan(0);
  expect(kept(0)).toEqual([]);
  expect(kept(1)).toEqual(own);
  expect(kept(2)).toEqual(touching(new Set(own.flat())));
  const near = spotlightOn(scene, { kind: "actor", id: "haftar" }, 1);
  expect(near?.([of("egypt")], -1)).toBe(true);
});

test("the frame fits the sheet into the stage, below the title", () => {
  const stage = { width: 816, height: 595 };
  const { x, y } = frameOf({ width: 900, height: 610 }, stage);
  const k = stage.width / (x[1] - x[0]);
  expect(k).toBeCloseTo(stage.height / (y[1] - y[0]));
  expect(y[1] * k).toBeGreaterThanOrEqual(84);
  expect((y[1] + 610) * k).toBeLessThanOrEqual(stage.height - 15.9);
  expect(-x[0] * k).toBeGreaterThanOrEqual(16);
});

test("a caption of more lines pushes the drawing down, one of fewer leaves it its room, and none takes no room", () => {
  const stage = { width: 656, height: 416 };
  const top = (caption: number | null) => {
    const { x, y } = frameOf({ width: 950, height: 580 }, stage, caption);
    return y[1] * (stage.width / (x[1] - x[0]));
  };
  expect(top(0)).toBeCloseTo(50);
  expect(top(90)).toBeCloseTo(90);
  expect(top(null)).toBeLessThan(20);
});

test("a stage takes the sheet that is drawn larger on it: a small phone's stands", () => {
  expect(isTall({ width: 320, height: 300 }, SHEETS)).toBe(true);
  expect(isTall({ width: 390, height: 560 }, SHEETS)).toBe(true);
  expect(isTall({ width: 656, height: 416 }, SHEETS)).toBe(false);
  expect(isTall({ width: 816, height: 595 }, SHEETS)).toBe(false);
});

test("the wash of a tie covers all its lanes", () => {
  const lane = (y: number) => ({
    tie: 0,
    slot: 0,
    a: { x: 0, y },
    b: { x: 100, y: y },
    spokes: [],
  });
  const corners = washOf({ strands: [], indirects: [lane(0), lane(16)] }, 0);
  expect(Math.min(...corners.map(({ y }) => y))).toBeLessThan(0);
  expect(Math.max(...corners.map(({ y }) => y))).toBeGreaterThan(16);
  expect(washOf({ strands: [], indirects: [lane(0)] }, 1)).toEqual([]);
});

test("a name takes its box once, and never one that another holds", () => {
  const occupied = new Occupied();
  expect(occupied.take(0, 0, 200, 12, 1)).toBe(true);
  expect(occupied.take(150, 6, 40, 12, 2)).toBe(false);
  expect(occupied.take(150, 6, 40, 12, 1)).toBe(true);
  expect(occupied.take(0, 20, 40, 12, 2)).toBe(true);
});
