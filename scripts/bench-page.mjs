import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./browser.mjs";
import { gzippedKb } from "./budget.mjs";
import { ensureBuilt } from "./build.mjs";
import { dragWindow, firstView, hoverBeads, watchOpening } from "./page-probes.mjs";
import { DIST } from "./paths.mjs";
import { whenReady } from "./ready.mjs";
import { padded } from "./samples.mjs";
import { serve } from "./server.mjs";

/** Times the built app in a browser, each sample in a fresh one; `--dist` names another build to time. */
const { values } = parseArgs({
  options: { dist: { type: "string" }, samples: { type: "string" } },
});

const SAMPLES = Number(values.samples ?? 5);
const VIEWPORT = { width: 1440, height: 900 };
const SAMPLE_WITHIN_MS = 120_000;
/** A window of a year with its ends on no boundary, so that it slides by days. */
const YEAR = "t=2016-01-10..2017-01-08";

if (!values.dist) await ensureBuilt();
const executablePath = findBrowser();
const { url, close } = await serve({ root: values.dist ? resolve(values.dist) : DIST });
/** @type {Map<string, number[]>} */
const found = new Map();
/** @type {string[]} */
const faults = [];
for (let sample = 1; sample <= SAMPLES; sample++) {
  await attempt(`sample ${sample}, opening`, "", opening);
  await attempt(`sample ${sample}, hovering`, "", hoverBeads);
  await attempt(`sample ${sample}, dragging the window`, YEAR, dragWindow);
}
await close();
console.log(
  `\nThe built app, ${VIEWPORT.width} × ${VIEWPORT.height}, ${SAMPLES} fresh browsers for each`,
);
for (const [name, list] of found)
  console.log(`  ${name.padEnd(52)} ${padded(list)}, n = ${list.length}`);
for (const fault of faults) console.log(`  ${fault}`);
if (faults.length > 0) process.exitCode = 1;

/**
 * Runs one probe in a fresh browser and keeps its figures by name; a failure is kept as a line.
 * @param {string} what
 * @param {string} query
 * @param {(page: import("@playwright/test").Page) => Promise<Record<string, number | number[]>>} probe
 */
async function attempt(what, query, probe) {
  /** @type {import("@playwright/test").Browser | undefined} */
  let browser;
  try {
    browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.addInitScript(watchOpening);
    page.on("pageerror", ({ message }) => faults.push(`FAILED: ${what}: ${message}`));
    const measured = await within(SAMPLE_WITHIN_MS, probeAt(page, query, probe));
    for (const [name, figures] of Object.entries(measured))
      found.set(name, [...(found.get(name) ?? []), ...[figures].flat()]);
  } catch (error) {
    const [line] = String(error).split("\n");
    faults.push(
      `${/timeout|timed out/i.test(String(line)) ? "TIMED OUT" : "FAILED"}: ${what}: ${line}`,
    );
  } finally {
    await browser?.close().catch(() => undefined);
  }
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} query
 * @param {(page: import("@playwright/test").Page) => Promise<Record<string, number | number[]>>} probe
 */
async function probeAt(page, query, probe) {
  const loaded = weighing(page);
  await page.goto(`${url}?${query}`);
  await whenReady(page);
  const figures = await probe(page);
  return probe === opening ? { ...figures, ...(await loaded()) } : figures;
}

/** @param {import("@playwright/test").Page} page */
async function opening(page) {
  return firstView(page);
}

/**
 * Collects what the page loads by itself.
 * @param {import("@playwright/test").Page} page
 * @returns {() => Promise<Record<string, number>>} kB by kind
 */
function weighing(page) {
  /** @type {{ type: string, body: Promise<Buffer> }[]} */
  const responses = [];
  page.on("response", (response) => {
    const body = response.body();
    // Nobody may be waiting for it when the browser goes; who does wait hears of it all the same.
    body.catch(() => undefined);
    responses.push({ type: response.request().resourceType(), body });
  });
  return async () => {
    const kb = {
      "script and style, gzipped": 0,
      "fonts, as they are": 0,
      "data and texts, gzipped": 0,
    };
    for (const { type, body } of responses) {
      const bytes = await body;
      if (type === "script" || type === "stylesheet")
        kb["script and style, gzipped"] += gzippedKb(bytes);
      else if (type === "font") kb["fonts, as they are"] += bytes.length / 1000;
      else if (type === "fetch" || type === "xhr")
        kb["data and texts, gzipped"] += gzippedKb(bytes);
    }
    return Object.fromEntries(
      Object.entries(kb).map(([name, size]) => [`first load: ${name}, kB`, size]),
    );
  };
}

/**
 * @template T
 * @param {number} ms
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
function within(ms, work) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`timed out after ${ms / 1000} s`)), ms);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });
}
