import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./paths.mjs";

/**
 * Measures; nothing passes or fails by a time. `npm run bench` runs all, `npm run bench fold page` those named.
 * Each part has a process of its own, so that none inherits another's heap or compiled code. `--sizes S,M` leaves out the
 * other sizes of made data, `--samples 1` takes fewer browsers.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: "string" }, samples: { type: "string" } },
});

const MOST_MINUTES = 15;

const script = (/** @type {string} */ name) => join(ROOT, "scripts", name);
const files = readdirSync(join(ROOT, "tests/bench")).filter((name) => name.endsWith(".bench.ts"));
const parts = [
  ...files.map((name) => ({ name: name.replace(".bench.ts", ""), args: nodeArgs(name) })),
  { name: "page", args: pageArgs() },
];
for (const { name, args } of parts) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n${name}\n${"=".repeat(name.length)}`);
  const { error, status, signal } = spawnSync(process.execPath, args, {
    stdio: "inherit",
    timeout: MOST_MINUTES * 60_000,
  });
  const timedOut = /** @type {NodeJS.ErrnoException | undefined} */ (error)?.code === "ETIMEDOUT";
  if (timedOut) console.log(`TIMED OUT: ${name} took more than ${MOST_MINUTES} minutes.`);
  else if (status !== 0) {
    console.log(`FAILED: ${name} ended with ${signal ?? `exit code ${status}`}.`);
    process.exitCode = 1;
  }
}

/** @param {string} file of tests/bench */
function nodeArgs(file) {
  return [
    "--expose-gc",
    "--max-old-space-size=8192",
    script("bench-node.mjs"),
    file,
    values.sizes ?? "S,M,L",
  ];
}

function pageArgs() {
  return [script("bench-page.mjs"), ...(values.samples ? ["--samples", values.samples] : [])];
}
