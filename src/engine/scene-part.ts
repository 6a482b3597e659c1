import type { Scene } from "./scene.ts";

/**
 * The part of a scene that is about some actors: they, the blocs they lie in or are, and all that lies in those blocs.
 * @param actors positions in the catalogue; where none is named the scene is left as it is
 */
export function scenePart(scene: Scene, actors: ReadonlySet<number>): Scene {
  if (actors.size === 0) return scene;
  const blocs = new Set(
    scene.actors.flatMap(({ actor, bloc }) => (actors.has(actor) && bloc >= 0 ? [bloc] : [])),
  );
  const kept = (actor: number) => actors.has(actor) || blocs.has(actor);
  return {
    ...scene,
    actors: scene.actors.filter(({ actor, bloc }) => kept(actor) || kept(bloc)),
    hulls: scene.hulls.filter(({ actor }) => kept(actor)),
  };
}
