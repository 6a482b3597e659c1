import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { ROOT } from "./paths.mjs";

const reports = mkdtempSync(join(tmpdir(), "entente-tests-"));
const unitReport = join(reports, "unit.json");
const browserReport = join(reports, "browser.json");

/** @typedef {{ passed: number, failed: number }} Count */

const NOTHING_COUNTED = { passed: 0, failed: 0 };

/**
 * Everything `npm test` does, in order; the first step that fails is the last. Each runs a tool's own script with this
 * Node, since the shell wrappers beside them differ from system to system.
 * @type {{ name: string, run: () => boolean, count?: () => Count }[]}
 */
const STEPS = [
  { name: "style", run: tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings") },
  { name: "types", run: tool("typescript/bin/tsc", "--noEmit") },
  { name: "types of the pure rooms", run: tool("typescript/bin/tsc", "-p", "tsconfig.pure.json") },
  {
    name: "unit tests",
    run: tool(
      "vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${unitReport}`,
    ),
    count: () => {
      const { numPassedTests, numFailedTests } = readJson(unitReport);
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  { name: "build", run: tool("vite/bin/vite.js", "build", "--logLevel", "warn") },
  { name: "size", run: node(join(ROOT, "scripts/size.mjs")) },
  { name: "browser", run: nameBrowser },
  {
    name: "browser tests",
    run: tool("@playwright/test/cli.js", "test", "--reporter=list,json"),
    count: () => {
      const { expected, unexpected } = readJson(browserReport).stats;
      return { passed: expected, failed: unexpected };
    },
  },
];

const total = { ...NOTHING_COUNTED };
for (const { name, run, count } of STEPS) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const ok = run();
  const counted = count?.() ?? NOTHING_COUNTED;
  total.passed += counted.passed;
  // A step that fails without a failed test (a lint error, a file that does not load) must not read as a success.
  total.failed += ok ? counted.failed : Math.max(counted.failed, 1);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${ok ? "passed" : "FAILED"} in ${seconds} s`);
  if (!ok) break;
}
rmSync(reports, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {string} script path inside node_modules
 * @param {...string} args
 */
function tool(script, ...args) {
  return node(join(ROOT, "node_modules", script), ...args);
}

/**
 * @param {string} script
 * @param {...string} args
 * @returns {() => boolean} runs it, and says whether it succeeded
 */
function node(script, ...args) {
  return () => {
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport };
    const { status } = spawnSync(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: "inherit",
      env,
    });
    return status === 0;
  };
}

/** Finds the browser once, for every process that follows. */
function nameBrowser() {
  try {
    process.env.CHROMIUM_PATH = findBrowser();
    console.log(process.env.CHROMIUM_PATH);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * @param {string} path a report; a tool that broke down before it counted anything leaves none
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, stats: { expected: 0, unexpected: 0 } };
  }
}
