import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, whatever folder a script is run from. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Where the built app stands. */
export const DIST = join(ROOT, "dist");
