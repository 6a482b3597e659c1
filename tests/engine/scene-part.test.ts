import { expect, test } from "vitest";
import { layoutOf } from "../../src/engine/layout.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { scenePart } from "../../src/engine/scene-part.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
const scene = sceneOf(catalog, ties, layoutOf(catalog, "wide"));
const egypt = catalog.actorOf.get("egypt") ?? expect.fail("No Egypt in the shipped dataset.");

test("the part about a bloc holds it and who lies in it, and nobody else", () => {
  const part = scenePart(scene, new Set([egypt]));
  expect(part.hulls.map(({ actor }) => actor)).toEqual([egypt]);
  expect(part.actors.length).toBeGreaterThan(0);
  expect(part.actors.every(({ actor, bloc }) => actor === egypt || bloc === egypt)).toBe(true);
});

test("where no actor is named the scene is whole", () => {
  expect(scenePart(scene, new Set())).toBe(scene);
});
