import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { DIST, ROOT } from "./paths.mjs";

/** Everything the build reads. */
const INPUTS = [
  "src",
  "data",
  "examples",
  "index.html",
  "vite.config.ts",
  "scripts/csp.mjs",
  "scripts/single-page.ts",
  "package-lock.json",
];

/**
 * Builds the app unless dist/ is already newer than everything it is made from.
 * @returns {Promise<boolean>} whether it had to build
 */
export async function ensureBuilt() {
  const page = join(DIST, "index.html");
  const built = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (INPUTS.every((input) => newestChange(join(ROOT, input)) < built)) return false;
  await build({ root: ROOT, configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
  return true;
}

/**
 * @param {string} path a file, or a folder with all it holds: a folder's own time tells of files taken away
 * @returns {number} milliseconds; 0 where nothing is
 */
function newestChange(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(
    stats.mtimeMs,
    ...readdirSync(path).map((name) => newestChange(join(path, name))),
  );
}
