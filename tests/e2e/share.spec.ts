import { axe, expect, test, whenReady } from "./page.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const copied = (page: import("@playwright/test").Page) =>
  page.evaluate(() => navigator.clipboard.readText());

test("the link to the view is one press away and leads back to it", async ({ page }) => {
  await page.goto("/?t=2017&sel=egypt~haftar-lna");
  await whenReady(page);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this view" });
  await expect(dialog.getByRole("button", { name: "Copy link" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Link copied")).toBeVisible();
  const link = await copied(page);
  expect(new URL(link).search).toMatch(/^\?v=1&dv=[\w-]{10}&t=2017&sel=egypt~haftar-lna$/);
  await expect(dialog.getByRole("img", { name: /QR code/ })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
  await page.goto(link);
  await whenReady(page);
  await expect(page.getByRole("region", { name: "Evidence" })).toContainText(
    "Egypt – Haftar / LNA",
  );
  await expect(page.getByText("another edition")).toHaveCount(0);
});

test("the snippet follows its options, and its preview runs in the same sandbox", async ({
  page,
}) => {
  await page.goto("/?t=2017");
  await whenReady(page);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("tab", { name: "Embed" }).click();
  await page.getByLabel("Controls").selectOption("Picture only");
  await page.getByRole("dialog").getByLabel("Theme").selectOption("Dark");
  await page.getByLabel("Arrow keys").selectOption("Step a reveal.js deck");
  await page.getByLabel("Shape").selectOption("4 : 3");
  const snippet = page.getByLabel("HTML that embeds this view");
  await expect(snippet).toHaveValue(
    /^<iframe title="[^"]+, 2017" width="100%" style="aspect-ratio:4\/3;border:0"\n {2}src="http[^"]+\/entente\.html\?v=1&amp;embed=1&amp;ui=none&amp;keys=reveal&amp;dv=[\w-]{10}&amp;theme=dark&amp;t=2017"/,
  );
  const preview = page.locator(".share-preview iframe");
  const html = await snippet.inputValue();
  expect(html).toContain(`sandbox="${await preview.getAttribute("sandbox")}"`);
  await expect(preview.contentFrame().getByText("Sources: ")).toBeVisible({ timeout: 90_000 });
  expect(await axe(page)).toEqual([]);
});

test("a snippet for a projector, of a still picture, says so, and its preview shows it", async ({
  page,
}) => {
  await page.goto("/?t=2017");
  await whenReady(page);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("tab", { name: "Embed" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("For").selectOption("A projector");
  await dialog.getByLabel("Text size").selectOption("Largest");
  await dialog.getByLabel("Controls").selectOption("Picture and time strip");
  await dialog.getByLabel("Still picture").check();
  await expect(page.getByLabel("HTML that embeds this view")).toHaveValue(
    /entente\.html\?v=1&amp;embed=1&amp;ui=min&amp;scale=1\.5&amp;stage=1&amp;static=1&amp;dv=/,
  );
  const preview = page.locator(".share-preview iframe").contentFrame();
  await expect(preview.locator(":root[data-stage][data-still] .timeline svg")).toBeVisible();
  await expect(preview.getByRole("button")).toHaveCount(0);
});

test("the citation names the articles first, then our record with its link", async ({ page }) => {
  await page.goto("/?t=2017&sel=egypt~haftar-lna");
  await whenReady(page);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("tab", { name: "Cite" }).click();
  await page.getByRole("button", { name: "Copy citation" }).click();
  await expect(page.getByText("Citation copied")).toBeVisible();
  const [article, record, ...others] = (await copied(page)).split("\n\n");
  expect(article).toMatch(/^Middle East Monitor\. \(2017, May 18\)\. Egypt army chief/);
  expect(record).toMatch(
    /^Egypt – Haftar \/ LNA, 2017: 3 reported; in 1 article\. In .*&sel=egypt~haftar-lna$/,
  );
  expect(others).toEqual([]);
});
