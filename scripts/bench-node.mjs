import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { ROOT } from "./paths.mjs";
import { median, padded } from "./samples.mjs";

/** Runs one file of tests/bench, named by the first argument, at the sizes that the second lists. */

/** @typedef {import("../tests/bench/bench.ts").Bench} Bench */

const REPETITIONS = 9;

const sizes = String(process.argv[3] ?? "S,M,L").split(",");
const { benches } = await bundled(String(process.argv[2]));
for (const bench of benches(sizes)) report(bench);

/**
 * Loads a file of tests/bench bundled, as the app is: imported module by module, each use of an imported constant would
 * be a call, and hot loops would seem twice as slow as they are.
 * @param {string} file
 * @returns {Promise<{ benches: (sizes: readonly string[]) => Iterable<Bench> }>}
 */
async function bundled(file) {
  const outDir = await mkdtemp(join(ROOT, "node_modules/.bench-"));
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: "warn",
      build: {
        ssr: join(ROOT, "tests/bench", file),
        outDir,
        minify: false,
        copyPublicDir: false,
        rollupOptions: {
          external: (id) => id.endsWith("/paths.mjs"),
          output: { entryFileNames: "bench.mjs" },
        },
      },
    });
    return await import(pathToFileURL(join(outDir, "bench.mjs")).href);
  } finally {
    await rm(outDir, { recursive: true });
  }
}

/**
 * Prints medians with their range, and for alternatives the ratios to the first: ratios travel between machines, times
 * do not.
 * @param {Bench} bench
 */
function report({ title, runs, alternatives, steps = 1, repetitions = REPETITIONS, facts = [] }) {
  console.log(`\n${title}`);
  for (const fact of facts) console.log(`  ${fact}`);
  const times = measure(Object.values(runs), repetitions);
  for (const [index, name] of Object.keys(runs).entries()) {
    const own = (times[index] ?? []).map((time) => time / steps);
    console.log(
      `  ${name.padEnd(28)} ${padded(own)} ms${alternatives ? ratios(times, index) : ""}`,
    );
  }
}

/**
 * @param {number[][]} times
 * @param {number} index
 */
function ratios(times, index) {
  if (index === 0) return "";
  const own = (times[0] ?? []).map(
    (first, repetition) => first / (times[index]?.[repetition] ?? 0),
  );
  const [low, high] = [Math.min(...own), Math.max(...own)];
  return `   ${median(own).toFixed(1)} times as fast (${low.toFixed(1)} to ${high.toFixed(1)})`;
}

/**
 * Lets the runs take turns within each repetition, so that a slow spell of the machine hits them all.
 * @param {(() => unknown)[]} runs
 * @param {number} repetitions
 * @returns {number[][]} milliseconds per run and repetition, the first one left out as a warm-up
 */
function measure(runs, repetitions) {
  /** @type {number[][]} */
  const times = runs.map(() => []);
  for (let repetition = 0; repetition <= repetitions; repetition++) {
    for (const [index, run] of runs.entries()) {
      const start = performance.now();
      run();
      const time = performance.now() - start;
      if (repetition > 0) times[index]?.push(time);
    }
  }
  return times;
}
