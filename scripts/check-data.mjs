import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./paths.mjs";

/** @typedef {typeof import("../src/exchange/entente.ts")} Exchange */
/** @typedef {typeof import("../src/exchange/json-fault.ts")} JsonFaults */

const named = process.argv.slice(2);
const files = named.length > 0 ? named : [relative("", join(ROOT, "data/libya.json"))];

// The app's own loader, so that the command line and the app never disagree.
/** @param {string} path in src/ */
const load = async (path) =>
  (
    await runnerImport(join(ROOT, "src", path), {
      root: ROOT,
      configFile: false,
      logLevel: "error",
    })
  ).module;
const { readDataset } = /** @type {Exchange} */ (await load("exchange/entente.ts"));
const { findJsonFault } = /** @type {JsonFaults} */ (await load("exchange/json-fault.ts"));

for (const file of files) check(file);

/**
 * Prints what is wrong with a dataset, and how much.
 * @param {string} file
 */
function check(file) {
  const problems = read(file);
  for (const { severity, path, message } of problems)
    console.log(`${severity} ${path || "(file)"}: ${message}`);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  console.log(`${file}: ${errors} errors, ${problems.length - errors} warnings`);
  if (errors > 0) process.exitCode = 1;
}

/**
 * @param {string} file
 * @returns {ReturnType<Exchange["readDataset"]>["problems"]}
 */
function read(file) {
  let json;
  try {
    json = readFileSync(file, "utf8");
  } catch (error) {
    return [
      {
        severity: "error",
        path: "",
        message: `The file cannot be read: ${error instanceof Error ? error.message : error}.`,
      },
    ];
  }
  const folder = dirname(resolve(file));
  return readDataset(json, (path) => readBeside(folder, path), findJsonFault).problems;
}

/**
 * @param {string} folder the dataset's own; a dataset must not reach out of it
 * @param {string} path
 * @returns {string | undefined} the text, where it is there
 */
function readBeside(folder, path) {
  const inside = relative(folder, resolve(folder, path));
  if (inside.startsWith("..") || isAbsolute(inside)) return undefined;
  try {
    return readFileSync(join(folder, inside), "utf8");
  } catch {
    return undefined;
  }
}
