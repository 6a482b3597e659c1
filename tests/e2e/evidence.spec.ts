import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../../scripts/paths.mjs";
import { axeInBothThemes, expect, outlast, test, whenReady } from "./page.ts";

interface Piece {
  document: string;
  quote: { exact: string };
  stance?: string;
}
interface Coded {
  id: string;
  label: string;
  time: { edtf: string };
  evidence: Piece[];
}
const dataset: {
  documents: { id: string; text: string; title: string }[];
  events: Coded[];
} = JSON.parse(readFileSync(join(ROOT, "data/libya.json"), "utf8"));

const textOf = (document: string) =>
  readFileSync(
    join(ROOT, "data", dataset.documents.find(({ id }) => id === document)?.text ?? ""),
    "utf8",
  );
const found = (test: (event: Coded) => boolean): Coded => {
  const event = dataset.events.find(test);
  if (!event) throw new Error("The dataset no longer holds an event that this test needs.");
  return event;
};
const contested = found(({ evidence }) => evidence.some(({ stance }) => stance === "contradicts"));
const in2019 = found(({ time }) => /^2019-04-14$/.test(time.edtf));

async function open(page: Page, query = "") {
  await page.goto(`./${query && `?v=1&${query}`}`);
  await whenReady(page);
  return page.getByRole("region", { name: "Evidence" });
}

test("a tie of the list shows its sentences as they stand in the articles", async ({ page }) => {
  const panel = await open(page);
  await panel.getByRole("button", { name: /^Egypt – Haftar \/ LNA/ }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Egypt – Haftar / LNA");
  const quotes = await panel.locator("blockquote").allInnerTexts();
  expect(quotes.length).toBeGreaterThan(5);
  const sources = dataset.documents.map(({ id }) => textOf(id));
  for (const quote of quotes) expect(sources.some((text) => text.includes(quote))).toBe(true);
});

test("opening an article marks the passage and takes the focus to it", async ({ page }) => {
  const panel = await open(page, `t=2016..2020&sel=${in2019.id}`);
  await panel.getByRole("button", { name: "Open in article" }).first().click();
  const reader = page.getByRole("dialog", { name: /^Article: / });
  const marked = reader.locator('.passage[data-current="true"]').first();
  await expect(marked).toBeInViewport();
  await expect(marked).toBeFocused();
});

test("choosing a passage selects its event and moves the window to it", async ({ page }) => {
  await open(page, `t=2017&read=${in2019.evidence[0]?.document}`);
  const reader = page.getByRole("dialog", { name: /^Article: / });
  await reader.getByRole("button", { name: in2019.label }).first().click();
  await expect(page).toHaveURL(/t=2019/);
  await expect(page).toHaveURL(new RegExp(`sel=${in2019.id}`));
  await expect(reader.locator(".reader-foot")).toContainText(in2019.label);
});

test("j and k go from passage to passage, and the focus returns where it was", async ({ page }) => {
  const panel = await open(page, `sel=${in2019.id}`);
  const opener = panel.getByRole("button", { name: "Open in article" }).first();
  await opener.focus();
  await page.keyboard.press("Enter");
  const reader = page.getByRole("dialog", { name: /^Article: / });
  const place = reader.getByText(/^Passage \d+ of \d+$/);
  const before = await place.innerText();
  await page.keyboard.press("j");
  await expect(place).not.toHaveText(before);
  await page.keyboard.press("k");
  await expect(place).toHaveText(before);
  await page.keyboard.press("Escape");
  await expect(reader).toBeHidden();
  await expect(opener).toBeFocused();
});

test("Esc closes the card at the pointer, then the article, then the selection", async ({
  page,
}) => {
  const event = in2019;
  const panel = await open(page, `sel=${event.id}&read=${event.evidence[0]?.document}~${event.id}`);
  const reader = page.getByRole("dialog", { name: /^Article: / });
  await reader.getByRole("tab", { name: /^Events/ }).click();
  await reader.locator(".event-row").first().hover();
  const card = page.getByRole("region", { name: "At the pointer" });
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(reader).toBeVisible();
  // Else what lies beneath the article would come under the pointer, and show its card.
  await page.mouse.move(5, 5);
  await page.keyboard.press("Escape");
  await expect(reader).toBeHidden();
  await expect(panel.getByRole("button", { name: "Close" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel.getByRole("button", { name: "Close" })).toBeHidden();
});

test("the card at the pointer can be entered, and stays beside what it tells of", async ({
  page,
}) => {
  const panel = await open(page);
  const row = panel.getByRole("button", { name: /^Haftar \/ LNA – Russia/ }).first();
  await row.hover();
  const card = page.getByRole("region", { name: "At the pointer" });
  await expect(card.locator("blockquote").first()).toBeVisible();
  await expect(card).toHaveCSS("opacity", "1");
  const [a, b] = [await card.boundingBox(), await row.boundingBox()];
  expect(a && b && a.x + a.width <= b.x).toBe(true);
  await card.hover();
  await outlast(page, 500);
  await expect(card).toBeVisible();
  await card.getByRole("button", { name: "click to pin" }).click();
  await expect(card).toBeHidden();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Haftar / LNA – Russia");
});

test("a link to an event is copied and leads back to it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const panel = await open(page, `t=2019&sel=${in2019.id}`);
  await panel.getByRole("button", { name: "Copy link" }).click();
  await expect(panel.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await whenReady(page);
  await expect(panel.getByRole("article")).toContainText(in2019.label);
  await panel.getByRole("button", { name: "Cite" }).click();
  await expect(panel.getByText("Citation copied")).toBeVisible();
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toContain(in2019.evidence[0]?.quote.exact);
  expect(citation).toContain(in2019.label);
});

test("a contested event shows both sides at the same size", async ({ page }) => {
  const panel = await open(page, `sel=${contested.id}`);
  const sides = panel.locator(".card-sides blockquote");
  await expect(sides).toHaveCount(2);
  await expect(panel.getByText("says", { exact: true })).toBeVisible();
  await expect(panel.getByText("contradicted by")).toBeVisible();
  // Both at once: the panel may still grow above them.
  const [a, b] = await sides.evaluateAll((found) =>
    found.map((side) => {
      const { x, y, width } = side.getBoundingClientRect();
      return { x, y, width };
    }),
  );
  expect(Math.abs((a?.width ?? 0) - (b?.width ?? 1))).toBeLessThan(1);
  expect(a?.y).toBe(b?.y);
  expect((a?.x ?? 0) + (a?.width ?? 0)).toBeLessThan(b?.x ?? 0);
});

test("2018 says that no article speaks of it, and leads to the nearest reports", async ({
  page,
}) => {
  const panel = await open(page, "t=2018");
  await expect(panel.getByText("no article here speaks of 2018").first()).toBeVisible();
  await expect(panel).not.toContainText(/\bnone\b|\b0 ties\b|\bended\b/i);
  await panel.locator(".event-row").first().click();
  await expect(page).toHaveURL(/t=2017/);
  await expect(panel.getByRole("article")).toBeVisible();
});

test("what changed leads to the quotes behind each sentence", async ({ page }) => {
  const panel = await open(page, "t=2017");
  await expect(panel).toContainText("against 2016");
  await panel.locator(".change").first().click();
  await expect(panel.locator("blockquote").first()).toBeVisible();
});

test("by keyboard, a tie opens and closes again without losing the place in the panel", async ({
  page,
}) => {
  const panel = await open(page);
  await panel.getByRole("button", { name: /^Egypt – Haftar \/ LNA/ }).press("Enter");
  await expect(panel.getByRole("tab", { name: /^Evidence/ })).toBeVisible();
  await expect(panel).toBeFocused();
  await panel.getByRole("tab", { name: /^Evidence/ }).press("ArrowRight");
  await expect(panel.getByRole("tab", { name: "Made of" })).toBeFocused();
  await expect(panel.getByText("Sisi – Haftar")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeFocused();
});

test("at a finer level a focal tie is said to stand in its parts, never that it is not spoken of", async ({
  page,
}) => {
  const panel = await open(page, "level=everyone");
  const row = panel.getByRole("button", { name: /^Egypt – Haftar \/ LNA/ });
  await expect(row).toContainText("shown in its parts at this level");
  await row.click();
  await panel.getByRole("button", { name: "Show it at level Blocs" }).click();
  await expect(panel.locator("blockquote").first()).toBeVisible();
});

test("an actor’s page holds its partners over time: a cell opens that year alone, and the chip widens it again", async ({
  page,
}) => {
  const panel = await open(page, "sel=russia");
  const partners = panel.getByRole("grid", { name: "Russia and its partners over time" });
  await expect(partners.getByRole("rowheader")).toContainText(["Egypt", "Haftar / LNA"]);
  await expect(panel).toContainText("no article here speaks of 2018");
  const cell = partners.getByRole("button", { name: /^Haftar \/ LNA – Russia, 2016: / });
  const told = ((await cell.getAttribute("aria-label")) ?? "").replace(/^.*2016: /, "");
  await cell.click();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Haftar / LNA – Russia");
  await expect(panel.locator(".panel-counts")).toHaveText(told.replace("in it", "in this window"));
  await expect(page).toHaveURL(/t=2016&.*sel=haftar-lna~russia/);
  await panel.getByRole("button", { name: "2016 only: widen to 2016–2020" }).click();
  await expect(page).not.toHaveURL(/[?&]t=/);
  await expect(panel.getByText("Tie · 2016–2020")).toBeVisible();
});

test("by keyboard, the partners are one tab stop that the arrows walk", async ({ page }) => {
  const panel = await open(page, "sel=russia");
  const partners = panel.getByRole("grid");
  await partners.getByRole("rowheader").first().getByRole("button").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAttribute(
    "aria-label",
    /^Haftar \/ LNA – Russia, 2016: /,
  );
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Haftar / LNA – Russia");
});

test("an actor’s articles tell what each carries, and open at the first passage", async ({
  page,
}) => {
  const panel = await open(page, "sel=russia");
  const article = panel.getByRole("button", { name: /^Haftar seeks military support/ });
  await expect(article).toContainText(/Marsad, 7 Dec 2016: \d+ reported/);
  await article.click();
  await expect(page.getByRole("heading", { name: /Haftar seeks military support/ })).toBeVisible();
});

const pages = {
  "a tie": ["sel=egypt~haftar-lna", "blockquote"],
  "an actor": ["sel=haftar-lna", "[role=grid]"],
  "an actor in one year": ["sel=russia&t=2016", "[role=grid]"],
  "an article": [
    `sel=${contested.id}&read=${contested.evidence[0]?.document}~${contested.id}`,
    ".card-sides",
  ],
} as const;
for (const [name, [query, part]] of Object.entries(pages)) {
  test(`${name} has no accessibility violations in either theme`, async ({ page }) => {
    const panel = await open(page, query);
    await expect(panel.locator(part).first()).toBeVisible();
    await expect(page.getByRole("dialog", { name: /^Article: / })).toHaveCount(
      query.includes("read=") ? 1 : 0,
    );
    expect(await axeInBothThemes(page)).toEqual([]);
  });
}
