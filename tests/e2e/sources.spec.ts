import type { Page } from "@playwright/test";
import { axe, expect, test, whenReady } from "./page.ts";

async function open(page: Page, query = "") {
  await page.goto(`./?v=1&${query}`);
  await whenReady(page);
  return page.getByRole("region", { name: "Filters" });
}

test("the rail tells what each article carries, and lists what rests on it alone", async ({
  page,
}) => {
  const rail = await open(page);
  const row = rail.getByRole("listitem").filter({ hasText: "Middle East Monitor" });
  await expect(row).toContainText(/drawing on Anadolu; \d+ reported.*; \d+ ties/);
  const resting = row.getByRole("button", { name: /^\d+ .* rests? on this article alone$/ });
  const n = (await resting.innerText())
    .match(/\d+/g)
    ?.reduce((sum, figure) => sum + Number(figure), 0);
  await resting.click();
  const list = page.getByRole("dialog").getByRole("list").getByRole("button");
  await expect(list).toHaveCount(n ?? 0);
  expect(await axe(page)).toEqual([]);
  const name = await list.first().innerText();
  await list.first().click();
  const panel = page.getByRole("region", { name: "Evidence" });
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(name);
});

test("an unticked article's events of three or more are listed as hidden beside its ties", async ({
  page,
}) => {
  const rail = await open(page);
  const row = rail.getByRole("listitem").filter({ hasText: "Middle East Observer" });
  await row.getByRole("checkbox").uncheck();
  const left = row.getByRole("button", {
    name: /^left out: 5 ties and 2 events of three or more not told of without it$/,
  });
  await expect(left).toBeVisible();
  const hidden = page
    .getByRole("region", { name: "Evidence" })
    .locator(".tie-group")
    .filter({ has: page.getByRole("heading", { name: "Hidden by the filters" }) });
  await expect(hidden.locator(".hub-row")).toHaveCount(2);
  await left.click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(7);
});

test("an unticked article tells how many ties are left out, and the caption has so many fewer", async ({
  page,
}) => {
  const rail = await open(page);
  const ties = async () =>
    Number(/(\d+) ties/.exec(await page.locator(".stage-title p").first().innerText())?.[1]);
  const before = await ties();
  const row = rail.getByRole("listitem").filter({ hasText: "The National" });
  await row.getByRole("checkbox").uncheck();
  const left = row.getByRole("button", { name: /^left out: \d+ ties.* not told of without it$/ });
  const n = Number(/\d+/.exec(await left.innerText())?.[0]);
  expect(n).toBeGreaterThan(0);
  await expect.poll(ties).toBe(before - n);
});
