import type { Page } from "@playwright/test";
import { axe, expect, test, whenReady } from "./page.ts";

async function edit(page: Page, query = "?s=2") {
  await page.goto(`./${query}`);
  await whenReady(page);
  await page.getByRole("button", { name: /^Edit/ }).click();
  return page.getByRole("region", { name: "Edit the story" });
}

/** Waits until the browser keeps a story with this headline. */
async function kept(page: Page, headline: string) {
  const holds = (wanted: string) =>
    new Promise<boolean>((resolve) => {
      const opening = indexedDB.open("entente.stories");
      opening.onsuccess = () => {
        const database = opening.result;
        const all = database.transaction("versions").objectStore("versions").getAll();
        all.onsuccess = () => {
          database.close();
          resolve(JSON.stringify(all.result).includes(wanted));
        };
      };
    });
  await expect.poll(() => page.evaluate(holds, headline), { timeout: 20_000 }).toBe(true);
}

test("a copy of the story is edited, undone and done again, and is there after a reload", async ({
  page,
}) => {
  const editor = await edit(page);
  const headline = editor.getByLabel("Headline");
  await headline.fill("Nineteen visits by Haftar to Egypt reported");
  await expect(page.locator(".story-head h2")).toHaveText(/^Nineteen visits/);
  await expect(editor.locator(".story-doubts")).toContainText(
    "No count that this step shows is nineteen",
  );
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".story-head h2")).toHaveText(/^2016: three visits/);
  await page.keyboard.press("Control+Shift+z");
  await expect(headline).toHaveValue(/^Nineteen visits/);
  await editor.getByRole("button", { name: /^Move up: Nineteen visits/ }).click();
  await expect(editor.locator("legend")).toHaveText("Step 1 of 9");
  await editor.getByRole("button", { name: "Add a step like this one" }).click();
  await expect(editor.locator("legend")).toHaveText("Step 2 of 10");
  await kept(page, "step-10");
  await expect(page).toHaveURL(/s=step-10/);
  await page.reload();
  await whenReady(page);
  await expect(page.locator(".story-head h2")).toHaveText(/^Nineteen visits/);
  await expect(page.getByText("2 of 10")).toBeVisible();
  await expect(page.locator(".story-head h2 mark")).toHaveText("Nineteen");
  await expect(page.locator(".story-head")).toContainText("No count that this step shows");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await editor.getByRole("button", { name: "Delete story" }).click();
  await expect(page.getByText("1 of 9")).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.locator(".story-head h2")).toHaveText(/^Nineteen visits/);
});

test("nothing that was typed is lost where the page is reloaded or closed at once", async ({
  page,
  context,
}) => {
  const editor = await edit(page);
  await expect(page).toHaveURL(/story=own-/);
  await editor.getByLabel("Headline").fill("Typed before a reload");
  await page.reload();
  await whenReady(page);
  await expect(page.locator(".story-head h2")).toHaveText("Typed before a reload");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await editor.getByLabel("Headline").fill("Typed before the tab was closed");
  const address = page.url();
  await page.close({ runBeforeUnload: true });
  const next = await context.newPage();
  await next.goto(address);
  await whenReady(next);
  await expect(next.locator(".story-head h2")).toHaveText("Typed before the tab was closed");
  await expect(next.getByText("Another tab has changed")).toHaveCount(0);
  await next.goto("./");
  await whenReady(next);
  await next.getByRole("navigation", { name: "View" }).getByText("Story").click();
  await expect(next.getByRole("combobox", { name: "Story" })).toHaveValue(/^own-/);
  await expect(next.getByText("1 of 9")).toBeVisible();
});

test("a view that is looked at becomes a step, and a card is added to it", async ({ page }) => {
  const editor = await edit(page);
  await editor.getByRole("button", { name: "Done" }).click();
  await page
    .getByRole("region", { name: "Time" })
    .getByRole("button", { name: "Next step", exact: true })
    .click();
  await page.getByRole("button", { name: "Add this view as a step" }).click();
  await expect(page.locator(".story-head h2")).toHaveText("2017");
  await expect(editor.locator("legend")).toHaveText("Step 3 of 10");
  await expect(editor.getByLabel("Headline")).toBeFocused();
  await expect(page).toHaveURL(/story=.*&s=step-10/);
  await kept(page, "step-10");
  await page.goto(`${page.url()}&sel=sisi-meets-haftar-cairo-2017`);
  await whenReady(page);
  await page.getByRole("button", { name: "Add to step" }).click();
  await expect(page.getByRole("button", { name: "Add to step" })).toBeHidden();
  await expect(page.getByText("Added to step 3")).toBeVisible();
  await page.getByRole("button", { name: "Edit the step" }).click();
  await expect(editor.locator("legend")).toHaveText("Step 3 of 10");
});

test("of two tabs neither loses its work: the later one is told and keeps both", async ({
  page,
  context,
}) => {
  const editor = await edit(page);
  await editor.getByLabel("Headline").fill("Written in the first tab");
  await kept(page, "Written in the first tab");
  await expect(page).toHaveURL(/story=/);
  const second = await context.newPage();
  const other = await edit(second, new URL(page.url()).search);
  await expect(other.getByLabel("Headline")).toHaveValue("Written in the first tab");
  await other.getByLabel("Headline").fill("Written in the second tab");
  await kept(second, "Written in the second tab");
  await expect(editor.getByRole("alert")).toContainText("Another tab has changed this story");
  await editor.getByLabel("Headline").fill("The first tab wins");
  await editor.getByRole("button", { name: "Keep this one" }).click();
  await kept(page, "The first tab wins");
  await expect(editor.getByRole("alert")).toBeHidden();
  await other.getByRole("button", { name: "Take the other" }).click();
  await expect(other.getByLabel("Headline")).toHaveValue("The first tab wins");
  await other.getByLabel("Headline").fill("Written in the second tab");
  await expect(editor.getByRole("alert")).toContainText("Another tab has changed this story");
  await editor.getByLabel("Headline").fill("Written in the first tab again");
  await editor.getByRole("button", { name: "Keep both" }).click();
  await kept(page, "Written in the first tab again");
  await kept(page, "Written in the second tab");
  await page.reload();
  await whenReady(page);
  const stories = page.getByRole("combobox", { name: "Story", exact: true });
  await expect(stories.locator("option")).toHaveCount(3);
});

test("a story travels in a link, and a link that was cut is told", async ({ page, browser }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const editor = await edit(page);
  await editor.getByLabel("Headline").fill("Carried by a link");
  await editor.getByRole("button", { name: "Copy link to the story" }).click();
  await expect(editor.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const elsewhere = await browser.newContext();
  const fresh = await elsewhere.newPage();
  await fresh.goto(link);
  await whenReady(fresh);
  await expect(fresh.locator(".story-head h2")).toHaveText("Carried by a link");
  await expect(fresh).not.toHaveURL(/#p=/);
  await fresh.goto(`${link.slice(0, -40)}`);
  await whenReady(fresh);
  await expect(fresh.getByText(/carries a story or a dataset that cannot be read/)).toBeVisible();
  await elsewhere.close();
});

test("what is shared of an own story holds the story; a link without it says where it is kept", async ({
  page,
  browser,
}) => {
  const editor = await edit(page);
  await editor.getByLabel("Headline").fill("Shared from the dialog");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const field = page.getByRole("textbox", { name: "Link to this view" });
  await expect(field).toHaveValue(/story=own.*#p=1\./);
  const link = await field.inputValue();
  await page.getByRole("tab", { name: "Embed" }).click();
  await expect(page.getByLabel("HTML that embeds this view")).toHaveValue(/story=own.*#p=1\./);
  const preview = page.locator(".share-preview iframe").contentFrame();
  await expect(preview.locator(".story-head h2")).toHaveText("Shared from the dialog", {
    timeout: 90_000,
  });
  const elsewhere = await browser.newContext();
  const fresh = await elsewhere.newPage();
  await fresh.goto(link.replace(/#.*/, ""));
  await whenReady(fresh);
  await expect(fresh.getByText(/kept in another browser: ask for its link/)).toBeVisible();
  await fresh.getByRole("button", { name: "To the dataset’s own story" }).click();
  await expect(fresh.getByText("1 of 9")).toBeVisible();
  await elsewhere.close();
});

test("where the browser keeps nothing it is said, and the story is saved as a file", async ({
  page,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("Denied", "SecurityError");
    };
  });
  const editor = await edit(page);
  await editor.getByLabel("Headline").fill("Saved by hand");
  await expect(page.getByText(/save it as a file/)).toBeVisible();
  const download = page.waitForEvent("download");
  await editor.getByRole("button", { name: "Save as file" }).click();
  const stream = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  const { stories } = JSON.parse(Buffer.concat(parts).toString());
  expect(stories.map(({ id }: { id: string }) => id)).toEqual(["libya", "libya-2"]);
  expect(stories[1].steps[1].headline).toBe("Saved by hand");
});
