import { expect, test } from "vitest";
import { closeUp } from "../../src/engine/closeup.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const scene = sceneOf(catalog, ties, layoutOf(catalog, "wide"));
const at = (id: string) => catalog.actorOf.get(id) ?? -1;

test("nobody, and everybody, is all of the picture", () => {
  expect(closeUp(scene, [])).toBeNull();
  expect(closeUp(scene, [...catalog.actors.keys()])).toBeNull();
});

test("one actor is in the middle, and the picture goes no nearer than half", () => {
  const hull = scene.hulls.find(({ actor }) => actor === at("russia")) ?? expect.fail();
  expect(closeUp(scene, [at("russia")])).toEqual({
    x: expect.closeTo(hull.x / scene.width),
    y: expect.closeTo(hull.y / scene.height),
    ratio: 0.5,
  });
});
