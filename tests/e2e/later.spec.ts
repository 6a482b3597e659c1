import type { Page } from "@playwright/test";
import { expect, test, whenReady } from "./page.ts";

async function open(page: Page) {
  await page.goto("./");
  await whenReady(page);
  return page.getByRole("region", { name: "Evidence" });
}

const TIE = /^Egypt – Haftar \/ LNA/;
const cardOf = (page: Page) => page.getByRole("region", { name: "At the pointer" });

/** Holds every answer for a file of the program until it is let go. */
async function holding(page: Page, files: string) {
  let letGo = () => {};
  const gone = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(files, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

test("a card whose code comes late is shown where the pointer still rests", async ({ page }) => {
  const letGo = await holding(page, "**/assets/HoverCard-*.js");
  const panel = await open(page);
  await panel.getByRole("button", { name: TIE }).hover();
  await expect(cardOf(page)).toBeHidden();
  letGo();
  await expect(cardOf(page)).toContainText("Egypt – Haftar / LNA");
  await page.mouse.move(5, 5);
  await expect(cardOf(page)).toBeHidden();
});

test("a tie that is selected before its page has come is shown when it comes", async ({ page }) => {
  const letGo = await holding(page, "**/assets/SelectionPage-*.js");
  const panel = await open(page);
  await panel.getByRole("button", { name: TIE }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveCount(0);
  letGo();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Egypt – Haftar / LNA");
});

test("once idle, the page needs no connection for what it first did without", async ({
  page,
  context,
}) => {
  const panel = await open(page);
  await page.locator("html[data-rested]").waitFor();
  await context.setOffline(true);
  await panel.getByRole("button", { name: TIE }).hover();
  await expect(cardOf(page)).toBeVisible();
  await panel.getByRole("button", { name: TIE }).click();
  await panel.getByRole("button", { name: "Open in article" }).first().click();
  const reader = page.getByRole("dialog", { name: /^Article: / });
  await expect(reader.locator('.passage[data-current="true"]').first()).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "All signs" }).click();
  await expect(page.getByRole("region", { name: "All signs" })).toContainText("cross-ticks");
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("sisi");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "Help" }).click();
  await expect(page.getByRole("dialog", { name: /^How to read/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Link to this view" })).toHaveValue(/v=1/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByLabel("As").selectOption("pptx");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pptx$/);
});

test.describe("with the line at fault", () => {
  test.use({ tolerates: /Failed to load resource/ });

  test("an embed whose page cannot be loaded says so, and stands when it is tried again", async ({
    page,
  }) => {
    await page.route("**/assets/Embed-*", (route) => route.abort());
    await page.goto("./?v=1&embed=1");
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
    await page.unroute("**/assets/Embed-*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.locator(".stage-host")).toHaveAttribute("data-strands", /^[1-9]/);
    await expect(page.locator(".stage-title")).toHaveCSS("position", "absolute");
  });

  test("a page that cannot be loaded says so, and trying again brings it with its looks", async ({
    page,
  }) => {
    await page.route("**/assets/SelectionPage-*", (route) => route.abort());
    const panel = await open(page);
    await page.locator("html[data-rested]").waitFor();
    await panel.getByRole("button", { name: TIE }).click();
    await expect(panel.getByRole("alert")).toContainText("could not be loaded");
    await page.unroute("**/assets/SelectionPage-*");
    await panel.getByRole("button", { name: "Try again" }).click();
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Egypt – Haftar / LNA");
    await expect(panel.locator(".order-toggle")).toHaveCSS("position", "absolute");
  });

  test("a dialog that cannot be loaded says so, and trying again opens it; own stories are kept at a second try", async ({
    page,
  }) => {
    await page.route(/assets\/(ShareDialog|story-keeper|deck-file)-.*/, (route) => route.abort());
    await open(page);
    await page.locator("html[data-rested]").waitFor();
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByLabel("As").selectOption("pptx");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("status")).toContainText(
      "The part of the program that writes slides could not be loaded",
    );
    await page.unroute(/assets\/(ShareDialog|story-keeper|deck-file)-.*/);
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save" }).click();
    await download;
    await page.keyboard.press("Escape");
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("textbox", { name: "Link to this view" })).toHaveValue(/v=1/);
    await page.keyboard.press("Escape");
    const notices = page.getByRole("region", { name: "Notices" });
    await expect(notices).toContainText("keeps your own stories could not be loaded");
    await notices.getByRole("button", { name: "Try again" }).click();
    await expect(notices).not.toContainText("your own stories");
  });

  test("a search that cannot be loaded says so, and the field tries again", async ({ page }) => {
    await page.route("**/assets/search-*.js", (route) => route.abort());
    await open(page);
    await page.locator("html[data-rested]").waitFor();
    const field = page.getByRole("searchbox");
    await field.fill("sisi");
    await expect(page.getByRole("alert")).toContainText("search could not be loaded");
    await page.unroute("**/assets/search-*.js");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("option").first()).toBeVisible();
    await expect(field).toBeFocused();
  });

  test("a view that cannot be loaded says so, and trying again brings it with its looks", async ({
    page,
  }) => {
    await page.route("**/assets/MatrixView-*", (route) => route.abort());
    await open(page);
    await page.locator("html[data-rested]").waitFor();
    await page
      .getByRole("link", { name: "Ties" })
      .or(page.getByRole("button", { name: "Ties" }))
      .first()
      .click();
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
    await page.unroute("**/assets/MatrixView-*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("grid")).toBeVisible();
    await expect(page.getByRole("grid")).toHaveCSS("position", "absolute");
  });
});
