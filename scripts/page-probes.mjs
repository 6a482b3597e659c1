/** @typedef {import("@playwright/test").Page} Page */

/** How long the app itself waits before it shows a card: stated apart from what it takes. */
const HOVER_DELAY_MS = 150;
const MOST_BEADS = 6;
const STEPS = 100;
const CARD_WITHIN_MS = 3000;

/** Runs in the page before its own scripts: notes when the stage is first drawn and when the app says it is ready. */
export function watchOpening() {
  const times = { drawn: Number.NaN, ready: Number.NaN };
  Reflect.set(window, "openingTimes", times);
  const look = () => {
    const stage = document.querySelector("[data-strands]");
    if (Number.isNaN(times.ready) && document.documentElement?.dataset.ready === "true")
      times.ready = performance.now();
    if (!Number.isNaN(times.drawn) || !/^[1-9]/.test(stage?.getAttribute("data-strands") ?? ""))
      return;
    times.drawn = performance.now();
    requestAnimationFrame(() => {
      times.drawn = performance.now();
    });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-ready", "data-strands"],
  });
}

/**
 * From the start of the navigation.
 * @param {Page} page
 */
export async function firstView(page) {
  await page.waitForFunction(() => !Number.isNaN(Reflect.get(window, "openingTimes").drawn));
  const { drawn, ready, painted } = await page.evaluate(() => ({
    ...Reflect.get(window, "openingTimes"),
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  }));
  return {
    "first view: first paint of anything, ms": painted,
    "first view: stage drawn with its ties, ms": drawn,
    "first view: app ready, fonts too, ms": ready,
  };
}

/**
 * From the pointer's move onto a bead to the card in the page, bead after bead.
 * @param {Page} page
 */
export async function hoverBeads(page) {
  /** @type {{ x: number, y: number }[]} */
  const spots = await page.evaluate(async () => {
    const { events } = await (await fetch("./data/libya.json")).json();
    const host = document.querySelector(".stage-host");
    return events.flatMap((/** @type {{ id: string }} */ { id }) => {
      const detail = { subject: { kind: "event", id }, at: null };
      host?.dispatchEvent(new CustomEvent("entente:locate", { detail }));
      return detail.at ?? [];
    });
  });
  if (spots.length === 0) throw new Error("The stage draws no bead that could be hovered.");
  const stride = Math.max(1, Math.floor(spots.length / MOST_BEADS));
  /** @type {number[]} */
  const latencies = [];
  for (const { x, y } of spots.filter((_, i) => i % stride === 0).slice(0, MOST_BEADS)) {
    await page.mouse.move(3, 3);
    await page.waitForFunction(() => !document.querySelector(".hover-card"));
    const [latency] = await Promise.all([
      page.evaluate(cardAfterMove, CARD_WITHIN_MS),
      page.mouse.move(x, y),
    ]);
    latencies.push(latency);
  }
  return {
    "hover: pointer on bead to card, ms": latencies,
    [`hover: the same without the delay of ${HOVER_DELAY_MS} ms`]: latencies.map(
      (latency) => latency - HOVER_DELAY_MS,
    ),
  };
}

/**
 * Runs in the page.
 * @param {number} most
 * @returns {Promise<number>}
 */
function cardAfterMove(most) {
  return new Promise((done, fail) => {
    let moved = Number.NaN;
    const note = (/** @type {PointerEvent} */ event) => {
      moved = event.timeStamp;
    };
    window.addEventListener("pointermove", note, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (!document.querySelector(".hover-card")) return;
      observer.disconnect();
      done(performance.now() - moved);
    });
    observer.observe(document.body, { subtree: true, childList: true });
    setTimeout(() => fail(new Error(`timed out: no card after ${most} ms`)), most);
  });
}

/**
 * Drags the window handle over the whole extent. Script, and all work of the page's main thread, are the browser's own
 * sums; frames are timed from one to the next.
 * @param {Page} page
 */
export async function dragWindow(page) {
  const handle = page.getByRole("slider", { name: "Window", exact: true });
  const box = await handle.boundingBox();
  const track = await handle.locator("..").boundingBox();
  if (!box || !track) throw new Error("The window's handle has no box.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const way = track.x + track.width - (box.x + box.width);
  await page.waitForTimeout(600);
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y);
  await page.evaluate(countFrames);
  const before = await sums(client);
  for (let step = 1; step <= STEPS; step++) await page.mouse.move(x + 6 + (way * step) / STEPS, y);
  const after = await sums(client);
  const { frames, windows } = await page.evaluate(() => Reflect.get(window, "endFrames")());
  await page.mouse.up();
  if (windows < STEPS / 4) throw new Error(`The drag made only ${windows} windows.`);
  const per = (/** @type {string} */ name) =>
    (1000 * ((after[name] ?? 0) - (before[name] ?? 0))) / windows;
  return {
    "scrub: script a window, ms": per("ScriptDuration"),
    "scrub: style and layout a window, ms": per("RecalcStyleDuration") + per("LayoutDuration"),
    "scrub: main thread in all a window, ms": per("TaskDuration"),
    "scrub: frame to frame, ms": frames,
    "scrub: windows shown of 100 moves": windows,
  };
}

/** Runs in the page: notes every frame and every place of the window until `endFrames` is called. */
function countFrames() {
  /** @type {number[]} */
  const frames = [];
  let windows = 0;
  let last = performance.now();
  let going = true;
  const slider = document.querySelector('[role="slider"][aria-label="Window"]');
  const observer = new MutationObserver(() => {
    windows++;
  });
  if (slider) observer.observe(slider, { attributeFilter: ["aria-valuenow", "aria-valuetext"] });
  const tick = (/** @type {number} */ now) => {
    frames.push(now - last);
    last = now;
    if (going) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  Reflect.set(window, "endFrames", () => {
    going = false;
    observer.disconnect();
    return { frames: frames.slice(1), windows };
  });
}

/** @param {import("@playwright/test").CDPSession} client */
async function sums(client) {
  const { metrics } = await client.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
