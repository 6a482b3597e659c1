import type { Label } from "./footprint.ts";
import type { Point, Superellipse } from "./geometry.ts";

/** Where an actor's mark and name lie, in scene px with y downwards. `bloc` is the actor in whose hull it stands, or -1. */
export type PlacedActor = {
  actor: number;
  x: number;
  y: number;
  r: number;
  label: Label;
  bloc: number;
};

/** A bloc's hull, with its name and emblem. */
export type PlacedHull = Superellipse & { actor: number; title: Label; emblem: Point };

/** Fixed places for the whole period and every level. Only dragging moves them. */
export type Layout = {
  width: number;
  height: number;
  actors: ReadonlyMap<number, PlacedActor>;
  hulls: ReadonlyMap<number, PlacedHull>;
};
