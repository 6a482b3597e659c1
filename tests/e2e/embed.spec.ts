import type { FrameLocator, Page } from "@playwright/test";
import { xmlFault } from "../fixtures/well-formed.ts";
import { giveKeys, heard, openHost, say } from "./host.ts";
import { axe, expect, outlast, test, whenReady } from "./page.ts";

test("an embed shows the picture, a slim time control and its sources, and nothing of the app's frame", async ({
  page,
}) => {
  await page.goto("/?embed=1&t=2017");
  await whenReady(page);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("2017");
  await expect(page.getByRole("contentinfo")).toContainText("Sources: Middle East Monitor 2017");
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("2018");
  await expect(page.getByRole("contentinfo")).toContainText("Read: Middle East Observer 2016");
  const full = page.getByRole("link", { name: /^Entente/ });
  await expect(full).toHaveAttribute("href", /\/\?v=1&dv=[\w-]{10}&t=2018$/);
  await expect(full).toHaveAttribute("rel", "noopener noreferrer");
  expect(await axe(page)).toEqual([]);
});

test("an embed keeps nothing and leaves its host's history alone", async ({ page, context }) => {
  await page.goto("/?embed=1&t=2017");
  await whenReady(page);
  const before = await page.evaluate(() => history.length);
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("2018");
  await outlast(page, 800);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(kept).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(new URL(page.url()).search).toBe("?embed=1&t=2017");
});

test("less of controls: a still strip, or the picture alone, each in words too, and told as it steps", async ({
  page,
}) => {
  await page.goto("/?embed=1&t=2018&ui=min");
  await whenReady(page);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("slider")).toHaveCount(0);
  await expect(page.locator(".timeline svg")).toBeVisible();
  await expect(page.getByText("no article here speaks of 2018", { exact: true })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  const said = page.locator("[role=status].sr-only");
  await expect(said).toBeEmpty();
  await page.keyboard.press("ArrowRight");
  await expect(said).toContainText("2019");
  await page.goto("/?embed=1&t=2017&static=1&pal=mono&bg=transparent&theme=light");
  await whenReady(page);
  await expect(page.locator(".timeline")).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Ties" })).toContainText(
    "Egypt – Haftar / LNA: 3 reported",
  );
  await expect(page.getByRole("contentinfo")).toContainText("Sources:");
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toBe("rgba(0, 0, 0, 0)");
  expect(await axe(page)).toEqual([]);
});

/** The size of the last picture that a frame has sent, read from its bytes: PNG by signature and header, SVG by its own words. */
async function heardPicture(page: Page) {
  const sent = (await heard(page, "snapshot")).at(-1) as { bytes: ArrayLike<number> } | undefined;
  if (!sent) return null;
  const bytes = Buffer.from(Array.from(sent.bytes));
  if (bytes.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n") {
    expect(bytes.subarray(-8, -4).toString("latin1")).toBe("IEND");
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  const svg = bytes.toString("utf8");
  expect(xmlFault(svg)).toBe("");
  const [, width, height] = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

test("a sandboxed frame runs, tells its height, and answers commands", async ({ page }) => {
  const frame = await openHost(page, "/entente.html?v=1&embed=1&t=2016&keys=host");
  expect(await frame.locator("html").evaluate(() => self.origin)).toBe("null");
  await expect.poll(() => heard(page, "ready")).toHaveLength(1);
  await expect
    .poll(async () => (await heard(page, "height")).at(-1))
    .toEqual({ px: expect.any(Number) });
  await say(page, "next");
  await expect(frame.getByRole("heading", { level: 2 })).toHaveText("2017");
  await expect.poll(() => heard(page, "step")).toMatchObject([{ id: "2017", index: 1, count: 5 }]);
  await say(page, "goto", { step: 5 });
  await say(page, "next");
  await expect.poll(() => heard(page, "edge")).toEqual([{ at: "end" }]);
  await say(page, "snapshot", { format: "png", w: 640, h: 2000 });
  await expect.poll(() => heardPicture(page), { timeout: 60_000 }).toMatchObject({ width: 640 });
  await say(page, "snapshot", { format: "svg", w: 2000, h: 300 });
  await expect.poll(() => heardPicture(page), { timeout: 60_000 }).toMatchObject({ height: 300 });
  await giveKeys(page);
  await page.keyboard.press("PageDown");
  await expect.poll(() => heard(page, "key")).toEqual([{ key: "PageDown" }]);
  await expect(frame.getByRole("heading", { level: 2 })).toHaveText("2020");
});

test("an embedded story is stepped once by a key, its question answered first; a host's keys step nothing", async ({
  page,
}) => {
  const counter = (frame: FrameLocator) => frame.locator(".story-counter");
  const own = await openHost(page, "/entente.html?v=1&embed=1&ui=min&s=4");
  await expect(own.getByRole("region", { name: "Quotes" }).locator("figure")).toHaveCount(2);
  await giveKeys(page);
  for (const key of ["p", "i"]) await page.keyboard.press(key);
  await page.keyboard.press("PageDown");
  await expect(counter(own)).toHaveText("Step 5 of 9");
  await expect(own.getByRole("form", { name: "Question" })).toBeVisible();
  await expect(own.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press(" ");
  await expect(own.locator(".story-answer")).toContainText("3 reported meetings and receptions");
  await page.keyboard.press(" ");
  await expect(counter(own)).toHaveText("Step 6 of 9");
  await expect
    .poll(() => heard(page, "step"))
    .toMatchObject([{ index: 4 }, { index: 4 }, { index: 5 }]);
  const host = await openHost(page, "/entente.html?v=1&embed=1&s=1&keys=host");
  await giveKeys(page);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Home");
  await expect.poll(() => heard(page, "key")).toEqual([{ key: "PageDown" }, { key: "Home" }]);
  await expect(counter(host)).toHaveText("Step 1 of 9");
  await say(page, "set", { keys: "own", pal: "mono", scale: "1.5" });
  await expect(host.locator("html")).toHaveAttribute("data-scale", "1.5");
  await expect(host.locator("html")).toHaveAttribute("data-pal", "mono");
  await page.keyboard.press("PageDown");
  await expect(counter(host)).toHaveText("Step 2 of 9");
  await expect(host.locator(".story-head[aria-live]")).toContainText("2016: three visits");
});

test("an embedded list of ties names its window, and its file is not called saved", async ({
  page,
}) => {
  const frame = await openHost(page, "/entente.html?v=1&embed=1&t=2017");
  await frame.getByRole("button", { name: "Show as list" }).click();
  await expect(frame.getByRole("heading", { level: 2 }).first()).toHaveText("2017");
  const table = await openHost(page, "/entente.html?v=1&embed=1&t=2017&tab=table");
  await table.getByRole("button", { name: "Download CSV" }).click();
  const notices = table.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText("If no file appears, the page around this one lets none be");
});

for (const system of ["light", "dark"] as const) {
  test(`the host's ground shows through a transparent embed, the reader's system being ${system}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    for (const theme of ["auto", "light", "dark"]) {
      const src = `/entente.html?v=1&embed=1&t=2017&bg=transparent&theme=${theme}`;
      const frame = await openHost(page, src, "body { margin: 20px; background: #123a2c }");
      if (theme === "dark")
        expect(await frame.locator("body").evaluate((it) => getComputedStyle(it).colorScheme)).toBe(
          "dark",
        );
      const box = await page.locator("#view").boundingBox();
      if (!box) throw new Error("The host shows no frame.");
      const ground = (x: number) =>
        page.screenshot({ clip: { x, y: box.y + 1, width: 3, height: 3 }, animations: "allow" });
      expect((await ground(box.x + 1)).equals(await ground(box.x - 10))).toBe(true);
    }
  });
}

test("messages of another window than the host are not heard", async ({ page }) => {
  const frame = await openHost(page, "/entente.html?v=1&embed=1&t=2016");
  await frame
    .locator("html")
    .evaluate(() => window.postMessage({ ns: "entente", v: 1, type: "next" }, "*"));
  // What the host says comes after it, and is heard.
  await say(page, "set", { pal: "mono" });
  await expect(frame.locator("html")).toHaveAttribute("data-pal", "mono");
  await expect(frame.getByRole("heading", { level: 2 })).toHaveText("2016");
});

test("the wheel over an embed scrolls the page around it", async ({ page }) => {
  await openHost(page, "/entente.html?v=1&embed=1&t=2016");
  await page.locator("#view").evaluate((frame) => {
    frame.style.marginBottom = "2000px";
  });
  await page.locator("#view").hover();
  // The page can be scrolled only once the browser has drawn it at its new length.
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 300);
      return page.evaluate(() => scrollY);
    })
    .toBeGreaterThan(0);
});

test("an embed plays by itself where its address asks, and at its end begins again where it loops", async ({
  page,
}) => {
  await page.goto("/?embed=1&t=2019&play=0.4&loop=1");
  await whenReady(page);
  // Each year stands for a moment: looking at it from outside may come too late.
  const told = await page.evaluateHandle(() => {
    const years: string[] = [];
    new MutationObserver(() => {
      const year = document.querySelector("h2")?.textContent ?? "";
      if (year !== years.at(-1)) years.push(year);
    }).observe(document.body, { characterData: true, childList: true, subtree: true });
    return years;
  });
  await expect
    .poll(async () => (await told.jsonValue()).join(" "))
    .toMatch(/2019 2020 2016 2017|2020 2016 2017 2018/);
});

test("a link of another edition of the dataset says so in one sentence and opens all the same", async ({
  page,
}) => {
  await page.goto("/?v=1&dv=AAAAAAAAAA&t=2017");
  await whenReady(page);
  await expect(
    page.getByText("This link was made with another edition of this dataset"),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "2017" }).first()).toBeVisible();
});

test("three embeds at rest ask for no frame", async ({ page }) => {
  await page.addInitScript(() => {
    const { requestAnimationFrame: ask } = window;
    Object.assign(window, { asked: 0 });
    window.requestAnimationFrame = (then) => {
      (window as unknown as { asked: number }).asked++;
      return ask.call(window, then);
    };
  });
  await page.goto("/examples/embed.html", { waitUntil: "commit" });
  const frames = page.locator("iframe");
  for (let i = 0; i < 3; i++) {
    await frames.nth(i).scrollIntoViewIfNeeded();
    const root = frames.nth(i).contentFrame().locator("html");
    await expect(root).toHaveAttribute("data-ready", "true", { timeout: 90_000 });
  }
  const asked = () =>
    Promise.all(
      page
        .frames()
        .map((frame) => frame.evaluate(() => (window as unknown as { asked: number }).asked)),
    );
  const askedMeanwhile = async () => {
    const before = await asked();
    await Promise.all(page.frames().map((frame) => outlast(frame, 2000)));
    return (await asked()).map((now, i) => now - (before[i] ?? 0));
  };
  const none = page.frames().map(() => 0);
  await expect.poll(askedMeanwhile, { timeout: 60_000 }).toEqual(none);
  expect(await askedMeanwhile()).toEqual(none);
});

test("the example page passes axe, and its buttons reach the frame", async ({ page }) => {
  await page.goto("/examples/embed.html", { waitUntil: "commit" });
  const frame = page.locator("#spoken-frame").contentFrame();
  await expect(frame.locator("html")).toHaveAttribute("data-ready", "true", { timeout: 90_000 });
  await page.getByRole("button", { name: "Go to 2018" }).click();
  await expect(frame.getByRole("heading", { level: 2 })).toHaveText("2018");
  await expect(page.getByRole("listitem").filter({ hasText: "step (c" })).toHaveCount(1);
  expect(await axe(page)).toEqual([]);
});
