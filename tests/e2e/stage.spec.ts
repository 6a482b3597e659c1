import type { Page } from "@playwright/test";
import { type Kind, locate } from "./locate.ts";
import { expect, outlast, test, whenReady, whenSettled } from "./page.ts";

async function pointAt(page: Page, kind: Kind, id: string): Promise<{ x: number; y: number }> {
  const at = await locate(page, kind, id);
  await page.mouse.move(at.x, at.y - 1);
  await page.mouse.move(at.x, at.y);
  return at;
}

const card = (page: Page) => page.locator(".hover-card");
const host = (page: Page) => page.locator(".stage-host");
const count = async (page: Page, what: "strands" | "beads") =>
  Number(await host(page).getAttribute(`data-${what}`));

test.beforeEach(async ({ page }) => {
  await page.goto("./");
  await whenReady(page);
  await expect(host(page)).toHaveAttribute("data-strands", /^[1-9]/);
});

test("the stage is drawn, hidden from assistive technology, and says nothing of WebGL", async ({
  page,
}) => {
  await expect(host(page)).toHaveAttribute("aria-hidden", "true");
  await expect(page.getByText("WebGL")).toHaveCount(0);
  expect(await count(page, "beads")).toBeGreaterThan(20);
});

test("hovering a bead, a tie and an actor shows what each is", async ({ page }) => {
  await pointAt(page, "tie", "egypt~haftar-lna");
  await expect(card(page)).toContainText("Egypt – Haftar / LNA");
  await page.mouse.move(700, 20);
  await expect(card(page)).toHaveCount(0);
  await pointAt(page, "actor", "russia");
  await expect(card(page)).toContainText("Russia");
});

test("what the pointer left over the edge of the stage is silent, and can be pointed at again", async ({
  page,
}) => {
  for (const [kind, id, name] of [
    ["tie", "egypt~haftar-lna", "Egypt – Haftar / LNA"],
    ["actor", "russia", "Russia"],
    ["tie", "egypt~haftar-lna", "Egypt – Haftar / LNA"],
    ["tie", "egypt~haftar-lna", "Egypt – Haftar / LNA"],
  ] as const) {
    await pointAt(page, kind, id);
    await expect(card(page)).toContainText(name);
    await expect(card(page)).toHaveAttribute("data-kind", kind);
    await page.mouse.move(700, 20);
    await expect(card(page)).toHaveCount(0);
  }
});

test("a bead that is come to along its tie speaks for as long as the pointer rests on it", async ({
  page,
}) => {
  const tie = await locate(page, "tie", "egypt~haftar-lna");
  const bead = await locate(page, "event", "hegazy-meets-haftar-benghazi-2017");
  await page.mouse.move(tie.x, tie.y);
  await page.mouse.move(bead.x, bead.y, { steps: 20 });
  await expect(card(page)).toHaveAttribute("data-kind", "event");
  // Longer than a card takes to go.
  await outlast(page, 800);
  await expect(card(page)).toHaveAttribute("data-kind", "event");
});

test("what comes to lie under a pointer at rest is shown", async ({ page }) => {
  const { x, y } = await locate(page, "tie", "egypt~haftar-lna");
  const start = page.getByRole("slider", { name: "Window start" });
  await start.press("End");
  await expect.poll(() => count(page, "beads")).toBeLessThan(20);
  await page.mouse.move(x, y, { steps: 3 });
  await start.press("Home");
  await expect(card(page)).toContainText("Egypt – Haftar / LNA");
});

test("hovering a bead shows its quote, a click pins it, a click on the empty ground lets it go", async ({
  page,
}) => {
  const id = await page.evaluate(async () => {
    const { events } = await (await fetch("./data/libya.json")).json();
    const drawn = (id: string) => {
      const detail = { subject: { kind: "event", id }, at: null };
      const host = document.querySelector(".stage-host");
      host?.dispatchEvent(new CustomEvent("entente:locate", { detail }));
      return detail.at !== null;
    };
    return events.map((event: { id: string }) => event.id).find(drawn) as string;
  });
  const at = await pointAt(page, "event", id);
  await expect(card(page).locator("blockquote").first()).toBeVisible();
  await page.mouse.click(at.x, at.y);
  await expect(page).toHaveURL(new RegExp(`sel=${id}`));
  const box = await host(page).boundingBox();
  if (!box) throw new Error("The stage has no box.");
  await page.mouse.click(box.x + 6, box.y + box.height - 6);
  await expect(page).not.toHaveURL(/sel=/);
});

test("a narrower window shows fewer strands and beads, a wider one brings them back", async ({
  page,
}) => {
  const [strands, beads] = [await count(page, "strands"), await count(page, "beads")];
  const end = page.getByRole("slider", { name: "Window end" });
  await end.focus();
  await end.press("PageDown");
  await end.press("PageDown");
  await expect.poll(() => count(page, "strands")).toBeLessThan(strands);
  expect(await count(page, "beads")).toBeLessThan(beads);
  await end.press("End");
  await expect.poll(() => count(page, "beads")).toBe(beads);
});

test("what left the window cannot be hovered", async ({ page }) => {
  const at = await locate(page, "tie", "egypt~haftar-lna");
  const start = page.getByRole("slider", { name: "Window start" });
  const end = page.getByRole("slider", { name: "Window end" });
  await end.press("PageDown");
  await end.press("PageDown");
  await start.press("End");
  await expect.poll(() => count(page, "beads")).toBe(0);
  // The picture under the pointer is renewed when the window has come to rest.
  await outlast(page, 600);
  await whenSettled(page);
  await page.mouse.move(at.x, at.y - 1);
  await page.mouse.move(at.x, at.y);
  await outlast(page, 400);
  await expect(card(page).locator("blockquote")).toHaveCount(0);
});

/** Counts the stills that fade over the stage, from now on; the number is asked for when it is of interest. */
async function countStills(page: Page): Promise<() => Promise<number>> {
  await host(page).evaluate((element) => {
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes] as HTMLElement[]);
      const before = Number(element.dataset.stills ?? 0);
      element.dataset.stills = String(before + added.filter(({ dataset }) => dataset.still).length);
    }).observe(element, { childList: true });
  });
  return async () => Number((await host(page).getAttribute("data-stills")) ?? 0);
}

test("a double click opens a bloc into its members, and another shuts it; the pictures fade into each other", async ({
  page,
}) => {
  const stills = await countStills(page);
  const { x, y } = await locate(page, "actor", "egypt");
  await page.mouse.dblclick(x, y);
  await expect(page).toHaveURL(/open=egypt/);
  expect(await stills()).toBe(1);
  await whenSettled(page);
  await page.mouse.dblclick(x, y);
  await expect(page).not.toHaveURL(/open=egypt/);
  expect(await stills()).toBe(2);
  await expect(host(page).locator("[data-still]")).toHaveCount(0);
});

test("a dragged bloc stays where it is put, with its members and its ties", async ({ page }) => {
  const before = await locate(page, "actor", "russia");
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x - 40, before.y + 30, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round((await locate(page, "actor", "russia")).x - before.x))
    .toBe(-40);
  await expect(page.getByRole("region", { name: "Evidence" })).toHaveAttribute(
    "data-selected",
    "false",
  );
});

test("the wheel zooms, and Fit to the stage brings the whole sheet back", async ({ page }) => {
  const before = await locate(page, "actor", "un");
  await page.mouse.move(before.x + 150, before.y + 120);
  await page.mouse.wheel(0, -200);
  await expect
    .poll(async () => Math.abs((await locate(page, "actor", "un")).x - before.x))
    .toBeGreaterThan(15);
  await page.getByRole("button", { name: "Fit to the stage" }).click();
  await expect
    .poll(async () => Math.abs((await locate(page, "actor", "un")).x - before.x))
    .toBeLessThan(2);
});

test("when the graphics context is lost and comes back, so does the stage", async ({ page }) => {
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes");
    if (!canvas) throw new Error("The network has no canvas.");
    canvas.dataset.lost = "true";
    const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    const lost = new Promise((done) => canvas.addEventListener("webglcontextlost", done));
    extension?.loseContext();
    await lost;
    // Only a context whose loss was taken note of can be restored.
    setTimeout(() => extension?.restoreContext());
  });
  const anew = page.locator("canvas.sigma-nodes:not([data-lost])");
  await expect(anew).toHaveCount(1);
  expect(
    await anew.evaluate((canvas: HTMLCanvasElement) =>
      canvas.getContext("webgl2")?.isContextLost(),
    ),
  ).toBe(false);
  await whenSettled(page);
  await pointAt(page, "tie", "egypt~haftar-lna");
  await expect(card(page)).toContainText("Egypt – Haftar / LNA");
});

test("another theme repaints the stage", async ({ page }) => {
  const redness = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-hulls");
      const context = canvas?.getContext("2d");
      const { width = 0, height = 0 } = canvas ?? {};
      let red = 0;
      context?.getImageData(0, 0, width, height).data.forEach((value, i) => {
        if (i % 4 === 0) red += value;
      });
      return red;
    });
  await expect.poll(redness).toBeGreaterThan(0);
  const light = await redness();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await redness()) < light / 2).toBe(true);
});

test("the right button drags no bloc", async ({ page }) => {
  const before = await locate(page, "actor", "egypt");
  await page.mouse.move(before.x, before.y);
  await page.mouse.down({ button: "right" });
  await page.mouse.move(before.x - 60, before.y - 40, { steps: 4 });
  await page.mouse.up({ button: "right" });
  await page.mouse.move(before.x - 90, before.y - 60, { steps: 4 });
  await whenSettled(page);
  expect((await locate(page, "actor", "egypt")).x).toBeCloseTo(before.x, 0);
});
