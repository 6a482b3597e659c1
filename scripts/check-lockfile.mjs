import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./paths.mjs";

const SYSTEMS = ["darwin", "linux", "win32"];

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string[]} [os]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * Checks that a lockfile installs on every system from any registry: npm leaves out binaries that were not listed yet
 * on the day it was written, and `npm ci` then breaks on the systems it left out.
 * @param {{ packages: Record<string, LockedPackage> }} lockfile
 * @returns {string[]} one sentence per fault
 */
export function lockfileFaults({ packages }) {
  const faults = [];
  for (const [path, locked] of Object.entries(packages)) {
    if (locked.resolved !== undefined) {
      faults.push(`${path}: names a download address; install with the project's .npmrc in place.`);
    }
    const optional = Object.keys(locked.optionalDependencies ?? {});
    const binaries = optional.filter((name) => SYSTEMS.some((system) => name.includes(system)));
    if (binaries.length < 2) continue;
    const missing = binaries.filter((name) => !find(packages, path, name));
    for (const name of missing) {
      faults.push(
        `${path}: ${name} is not locked; pin a version whose binaries are all published.`,
      );
    }
    for (const system of SYSTEMS) {
      if (!binaries.some((name) => find(packages, path, name)?.os?.includes(system))) {
        faults.push(`${path}: has no binary for ${system}; pin a version that has one.`);
      }
    }
  }
  return faults;
}

/**
 * @param {Record<string, LockedPackage>} packages
 * @param {string} from path of the package that asks, as `node_modules/a/node_modules/b`
 * @param {string} name
 * @returns {LockedPackage | undefined} the package that Node would find from there
 */
function find(packages, from, name) {
  const folders = from.split(/(?=\/node_modules\/)/);
  const inside = folders.map((_, index) => folders.slice(0, index + 1).join(""));
  return [...inside.reverse(), ""]
    .map((folder) => packages[join(folder, "node_modules", name).replaceAll("\\", "/")])
    .find((locked) => locked);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = lockfileFaults(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
  for (const fault of faults) console.error(fault);
  console.log(`package-lock.json: ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
