import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./paths.mjs";

/**
 * What a file of tests/bench exports as `benches`: alternatives that do the same work, the first of which the others
 * are compared to. A file checks its results before it hands its benches over.
 * @typedef {object} Bench
 * @property {string} title
 * @property {Record<string, () => unknown>} runs by name
 */

const REPETITIONS = 9;

const folder = join(ROOT, "tests/bench");
for (const name of readdirSync(folder).filter((file) => file.endsWith(".bench.ts"))) {
  const { module } = await runnerImport(join(folder, name), { root: ROOT, configFile: false });
  const { benches } = /** @type {{ benches: () => Bench[] | Promise<Bench[]> }} */ (module);
  for (const bench of await benches()) await report(bench);
}

/**
 * Prints medians, and ratios to the first alternative: ratios travel between machines, times do not.
 * @param {Bench} bench
 */
async function report({ title, runs }) {
  const names = Object.keys(runs);
  const times = await measure(Object.values(runs));
  console.log(`\n${title}`);
  for (const [index, name] of names.entries()) {
    const own = times[index] ?? [];
    const ratios = own.map((time, repetition) => time / (times[0]?.[repetition] ?? time));
    const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
    console.log(
      `  ${name.padEnd(32)} ${median(own).toFixed(3).padStart(10)} ms   × ${median(ratios).toFixed(2)} (${range})`,
    );
  }
}

/**
 * Lets the alternatives take turns within each repetition, so that a slow spell of the machine hits them all.
 * @param {(() => unknown)[]} runs
 * @returns {Promise<number[][]>} milliseconds per alternative and repetition, the first one left out as a warm-up
 */
async function measure(runs) {
  /** @type {number[][]} */
  const times = runs.map(() => []);
  for (let repetition = 0; repetition <= REPETITIONS; repetition++) {
    for (const [index, run] of runs.entries()) {
      const start = performance.now();
      await run();
      if (repetition > 0) times[index]?.push(performance.now() - start);
    }
  }
  return times;
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
