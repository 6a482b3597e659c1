import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "@playwright/test";
import JSZip from "jszip";
import { axe, expect, test, whenReady } from "./page.ts";

async function openExport(page: Page, view: string): Promise<Locator> {
  await page.goto(`/?${view}`);
  await whenReady(page);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function saved(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save" }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** How many different colours a picture has, and whether its corner can be seen through. */
function looksOf(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    const { width, height } = canvas;
    return { width, height, colours: colours.size, clear: data[3] === 0 };
  }, png.toString("base64"));
}

test("a picture of the view is saved at the size asked for, and is not blank", async ({ page }) => {
  const dialog = await openExport(page, "t=2017");
  expect(await axe(page)).toEqual([]);
  const once = await saved(page);
  expect(once.name).toMatch(/^egypt-haftar-russia-and-the-un.*_2017\.png$/);
  await expect(dialog.getByText(`Saved as ${once.name}.`)).toBeVisible();
  const first = await looksOf(page, once.bytes);
  expect(first.width).toBe(1200);
  expect(first.colours).toBeGreaterThan(200);
  expect(first.clear).toBe(false);
  await dialog.getByLabel("Size").selectOption("Twice as large, for print");
  await dialog.getByLabel("Background").selectOption("Transparent");
  const twice = await looksOf(page, (await saved(page)).bytes);
  expect([twice.width, twice.height]).toEqual([2 * first.width, 2 * first.height]);
  expect(twice.clear).toBe(true);
  await dialog.getByLabel("Size").selectOption("Slide, 1,920 × 1,080 px");
  const slide = await looksOf(page, (await saved(page)).bytes);
  expect([slide.width, slide.height]).toEqual([1920, 1080]);
});

test("a drawing of the view says its window, what the page counts, and its sources", async ({
  page,
}) => {
  const dialog = await openExport(page, "t=2017");
  await dialog.getByLabel("As", { exact: true }).selectOption("Drawing (SVG)");
  const svg = (await saved(page)).bytes.toString("utf8");
  const counts = await page.locator(".stage-title p").first().textContent();
  expect(svg).toContain(`>${counts}<`);
  expect(svg).toContain(">2017<");
  expect(svg).toContain("Sources: ");
  expect(svg).not.toMatch(/<script|foreignObject|href|url\(/);
});

test("a story is saved as slides whose names can be read, with notes and links", async ({
  page,
}) => {
  const dialog = await openExport(page, "t=2017");
  await dialog.getByLabel("What").selectOption({ index: 1 });
  const { name, bytes } = await saved(page);
  expect(name).toMatch(/\.pptx$/);
  const zip = await JSZip.loadAsync(bytes);
  const part = async (path: string) => (await zip.file(path)?.async("string")) ?? "";
  const first = await part("ppt/slides/slide1.xml");
  for (const words of ["What five articles report", "Haftar / LNA", "United Nations", "Sources: "])
    expect(first).toContain(words);
  expect(await part("ppt/notesSlides/notesSlide1.xml")).toContain("https://marsad.ly/");
  expect(await part("ppt/slides/_rels/slide2.xml.rels")).toMatch(/Target="http[^"]+[?&]/);
  expect(await part("ppt/slides/slide2.xml")).toContain("p159:morph");
});

/** Presses Cancel as soon as a running export has told some of its work as done: no hand is that quick. */
function cancelUnderWay(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const bar = document.querySelector<HTMLProgressElement>("dialog progress");
      if (!bar || bar.value === 0) return;
      watch.disconnect();
      document.body.dataset.cancelledAt = String(bar.value);
      for (const button of document.querySelectorAll("button"))
        if (button.textContent === "Cancel") button.click();
    });
    watch.observe(document.body, { attributes: true, childList: true, subtree: true });
  });
}

test("every export that takes time can be cancelled while it runs, and then nothing is saved", async ({
  page,
}) => {
  const dialog = await openExport(page, "t=2017");
  let downloads = 0;
  page.on("download", () => downloads++);
  for (const kind of [
    "Picture (PNG)",
    "Drawing (SVG)",
    "The whole app in one file (HTML)",
    "Slides (PowerPoint)",
  ]) {
    if (kind.startsWith("Slides")) await dialog.getByLabel("What").selectOption({ index: 1 });
    await dialog.getByLabel("As", { exact: true }).selectOption(kind);
    await cancelUnderWay(page);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByText("Cancelled. Nothing was saved.")).toBeVisible();
    const at = Number(await page.locator("body").getAttribute("data-cancelled-at"));
    expect(at, kind).toBeGreaterThan(0);
    expect(at, kind).toBeLessThan(1);
    await expect(dialog.getByRole("progressbar")).toHaveCount(0);
  }
  expect(downloads).toBe(0);
});

/** How many sheets the page prints. */
async function sheetsOf(page: Page): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  return bytes.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test("a story is printed with its quotes and addresses, and a worksheet with its answers apart", async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  let dialog = await openExport(page, "t=2017");
  await dialog.getByLabel("What").selectOption({ index: 1 });
  await dialog.getByLabel("As", { exact: true }).selectOption("Print, or PDF");
  await dialog.getByRole("button", { name: "Print" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: /What five articles report/ })).toBeVisible();
  await expect(page.getByText("https://marsad.ly/", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Share" })).toBeHidden();
  const drawn = page.locator(".printed-step svg").first();
  await expect.poll(async () => (await drawn.boundingBox())?.height).toBeGreaterThan(100);
  expect(await sheetsOf(page), "nine steps and their sources").toBeLessThan(8);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".printed")).toHaveCount(0);
  // The browser's own command prints the same pages of the view, and not the screen.
  await page.locator("html[data-rested]").waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".printed-step h2")).toHaveText("2017");
  await expect(page.getByRole("button", { name: "Share" })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByRole("button", { name: "Share" })).toBeVisible();
  dialog = await openExport(page, "t=2017");
  await dialog.getByLabel("What").selectOption({ index: 1 });
  await dialog.getByLabel("As", { exact: true }).selectOption("Worksheet with answers, printed");
  await dialog.getByRole("button", { name: "Print" }).click();
  await page.emulateMedia({ media: "print" });
  const answers = page.locator(".printed-answers");
  await expect(answers).toHaveCSS("break-before", "page");
  await expect(answers.locator("blockquote").first()).toBeVisible();
  await expect(page.locator(".printed-sentences").getByText("Marsad, Haftar seeks")).toHaveCount(1);
  await expect(page.locator(".printed-sentences").getByText("https://")).toHaveCount(0);
  expect(await sheetsOf(page), "for pupils, and of answers and sources").toBeLessThan(7);
});

test.describe("the app in one file", () => {
  test.use({ tolerates: /^request off the origin: file:|Failed to load resource/ });

  test("is saved with the dataset that is open, and opens from disk at its story", async ({
    page,
  }, info) => {
    const dialog = await openExport(page, "t=2017");
    await dialog.getByLabel("As").selectOption("The whole app in one file (HTML)");
    const { name, bytes } = await saved(page);
    expect(name).toMatch(/^egypt-haftar-russia-and-the-un[^_]*\.html$/);
    const path = info.outputPath(name);
    writeFileSync(path, bytes);
    await page.goto(`${pathToFileURL(path).href}?s=7`);
    await whenReady(page);
    await expect(page.getByRole("heading", { name: /^2018: no article/ })).toBeVisible();
  });

  test("saved of a story it is named after that, lists it first and opens at its first step", async ({
    page,
  }, info) => {
    await page.goto("./?s=2");
    await whenReady(page);
    await page.getByRole("button", { name: "Edit a copy" }).click();
    await page.getByLabel("Title of the story").fill("Our class");
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await expect(dialog.getByLabel("What")).toHaveValue(/^own-/);
    await dialog.getByLabel("As").selectOption("The whole app in one file (HTML)");
    const { name, bytes } = await saved(page);
    expect(name).toMatch(/^our-class[^_]*\.html$/);
    const path = info.outputPath(name);
    writeFileSync(path, bytes);
    await page.goto(pathToFileURL(path).href);
    await whenReady(page);
    await expect(page.getByText("1 of 9")).toBeVisible();
    await expect(page.locator(".story-title")).toHaveText("Our class");
    await expect(page.getByLabel("Story", { exact: true }).locator("option").first()).toHaveText(
      "Our class",
    );
  });

  test("says what is missing where the folder does not hold the app's page", async ({ page }) => {
    const dialog = await openExport(page, "t=2017");
    await page.route("**/entente.html", (route) => route.abort());
    await dialog.getByLabel("As").selectOption("The whole app in one file (HTML)");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("status")).toContainText("entente.html could not be fetched");
  });
});
