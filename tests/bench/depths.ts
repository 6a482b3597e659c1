import type { Depth } from "../../src/engine/rollup.ts";

/** The opening view's depth. */
export const BLOCS: Depth = { level: "blocs", open: [], shut: [] };

/** The depth with the most ties. */
export const EVERYONE: Depth = { level: "everyone", open: [], shut: [] };
