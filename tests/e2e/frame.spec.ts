import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../../scripts/paths.mjs";
import { axe, expect, test, whenReady } from "./page.ts";

const FILTERS = { name: "Filters" };
const SEARCH = { name: "Search actors, events and articles" };
const shipped = JSON.parse(readFileSync(join(ROOT, "data/libya.json"), "utf8"));

async function open(page: Page, query = "") {
  await page.goto(`./${query}`);
  await whenReady(page);
}

/** Hands files to the page as the file picker does. */
async function pick(page: Page, name: string, text: string) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open dataset…" }).first().click();
  await (await chooser).setFiles({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}

/** A small dataset with its text inside, changed by `edit` before it is written. */
function own(edit: (dataset: Record<string, unknown[]>) => void = () => {}): string {
  const evidence = [{ document: "doc", quote: { exact: "Ann met Bob." } }];
  const event = {
    type: "CONSULT",
    participants: [
      { actor: "ann", role: "participant" },
      { actor: "bob", role: "participant" },
    ],
    status: "occurred",
    evidence,
  };
  const dataset = {
    format: "entente/1",
    title: "Ann and Bob",
    extent: "2001/2002",
    focus: ["ann", "bob"],
    documents: [
      {
        id: "doc",
        title: "A meeting",
        publisher: "The Paper",
        published: { edtf: "2001-03-02" },
        text: { content: "Ann met Bob. Nobody else came." },
      },
    ],
    actors: [
      { id: "ann", name: "Ann", kind: "person" },
      { id: "bob", name: "Bob", kind: "person" },
    ],
    affiliations: [],
    events: [
      { ...event, id: "first", label: "Ann meets Bob", time: { edtf: "2001-03-01" } },
      { ...event, id: "second", label: "Ann meets Bob again", time: { edtf: "2002-03-01" } },
    ],
  };
  edit(dataset as unknown as Record<string, unknown[]>);
  return JSON.stringify(dataset);
}

test("the page has its regions, and the level is a radio group", async ({ page }) => {
  await open(page);
  for (const name of ["Network", "Evidence", "Time", "Filters"])
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  const level = page.getByRole("radiogroup", { name: "Level" });
  await expect(level.getByRole("radio", { name: "Blocs" })).toBeChecked();
  await level.getByRole("radio", { name: "Blocs" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(level.getByRole("radio", { name: "Institutions" })).toBeChecked();
  await expect(page).toHaveURL(/level=institutions/);
});

test("the window stands over the stage and in the page's title", async ({ page }) => {
  await open(page, "?v=1&t=2017");
  const network = page.getByRole("region", { name: "Network" });
  await expect(network.getByRole("heading", { name: "2017" })).toBeVisible();
  await expect(network.getByText(/\d+ reported.*in \d+ articles?/).first()).toBeVisible();
  await expect(page).toHaveTitle(/^2017 · Egypt, Haftar.* · Entente$/);
});

test("the actor tree opens, selects and opens a branch on the stage", async ({ page }) => {
  await open(page);
  const rail = page.getByRole("region", FILTERS);
  await expect(rail.getByRole("button", { name: /^Sisi/ })).toBeHidden();
  await rail.getByRole("button", { name: "Members of Egypt", exact: true }).click();
  await rail.getByRole("button", { name: /^Egypt \d+/ }).click();
  await expect(page).toHaveURL(/sel=egypt/);
  await expect(page.getByRole("region", { name: "Evidence" })).toContainText("Egypt");
  await rail.getByRole("button", { name: "Show the members of Egypt as actors" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/open=egypt/);
});

test("unticking an article recounts everything, and the filter can be cleared", async ({
  page,
}) => {
  await open(page);
  const network = page.getByRole("region", { name: "Network" });
  const rail = page.getByRole("region", FILTERS);
  await expect(network.getByText(/in 5 articles/).first()).toBeVisible();
  await rail.getByRole("checkbox", { name: /^The National/ }).uncheck();
  await expect(network.getByText(/in 4 articles/).first()).toBeVisible();
  await expect(page).toHaveURL(/doc=/);
  await rail.getByRole("button", { name: "Clear filters" }).click();
  await expect(network.getByText(/in 5 articles/).first()).toBeVisible();
  await expect(rail.getByRole("checkbox", { name: /^The National/ })).toBeChecked();
});

test("a stance is ticked with its types, in part where one of them is not", async ({ page }) => {
  await open(page);
  const rail = page.getByRole("region", FILTERS);
  const stance = rail.getByRole("checkbox", { name: /^Verbal cooperation/ });
  await rail.getByRole("button", { name: "Event types of verbal cooperation" }).click();
  await rail.getByRole("checkbox", { name: /^Consult/ }).uncheck();
  expect(await stance.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await expect(page).toHaveURL(/k=/);
  await stance.focus();
  await page.keyboard.press("Space");
  await expect(rail.getByRole("checkbox", { name: /^Consult/ })).toBeChecked();
});

test("a silent window says so and leads to the nearest reports", async ({ page }) => {
  await open(page, "?v=1&t=2018");
  const network = page.getByRole("region", { name: "Network" });
  await expect(network.getByText("no article here speaks of 2018")).toBeVisible();
  await network.getByRole("button", { name: "2019" }).click();
  await expect(network.getByRole("heading", { name: "2019" })).toBeVisible();
});

test("where nothing passes the filter, one button clears it", async ({ page }) => {
  await open(page, "?v=1&t=2017&k=PROTEST");
  const network = page.getByRole("region", { name: "Network" });
  await expect(network.getByText(/0 of \d+ events pass the filter/)).toBeVisible();
  await network.getByRole("button", { name: "Clear filters" }).click();
  await expect(network.getByText(/0 of \d+ events pass the filter/)).toBeHidden();
});

test("the search goes by keyboard to an actor, to an event outside the window, and to a passage", async ({
  page,
}) => {
  await open(page, "?v=1&t=2018");
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox", SEARCH);
  await expect(field).toBeFocused();
  await page.keyboard.type("hegazy");
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sel=hegazy/);

  const event = shipped.events.find(
    ({ time }: { time: { edtf: string } }) => time.edtf === "2017-05-13",
  );
  await field.fill(event.label);
  const found = page.getByRole("option").filter({ hasText: "Sat 13 May 2017" }).first();
  await expect(found).toBeVisible();
  for (let step = 0; step < 24; step++) {
    if ((await found.getAttribute("aria-selected")) === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/t=2017.*sel=/);

  await field.fill("facebook page");
  await page.getByRole("group", { name: "In the articles" }).getByRole("option").first().click();
  await expect(page).toHaveURL(/read=/);
});

test("the theme goes from the system's to light to dark, and into the link", async ({ page }) => {
  await open(page);
  const theme = page.getByRole("button", { name: /^Theme/ });
  await theme.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await theme.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page).toHaveURL(/theme=dark/);
});

test("help opens by its key, holds the focus, closes by Esc and gives the focus back", async ({
  page,
}) => {
  await open(page);
  const button = page.getByRole("button", { name: "Help" });
  await button.focus();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "How to read and use this page" });
  await expect(help).toBeVisible();
  await expect(help.getByText("anonymous sources only")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(button).toBeFocused();
});

test("the list stands in for the picture at the press of a button", async ({ page }) => {
  await open(page);
  const network = page.getByRole("region", { name: "Network" });
  await network.getByRole("button", { name: "Show as list" }).click();
  await expect(network.getByText("Egypt – Haftar / LNA").first()).toBeVisible();
  await network.getByRole("button", { name: "Show as network" }).click();
  await expect(network.getByText("Egypt – Haftar / LNA")).toBeHidden();
});

test("all signs are explained under the stage", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "All signs" }).click();
  const signs = page.getByRole("region", { name: "All signs" });
  for (const words of ["contested", "standing state, not an act", "through a subject, no tie"])
    await expect(signs.getByText(words)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(signs).toBeHidden();
});

test("the first stops of the Tab key skip to the regions", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Skip to Evidence" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Evidence" })).toBeFocused();
});

test("an own dataset opens from a file, and by dropping it on the page", async ({ page }) => {
  await open(page);
  await pick(page, "own.json", own());
  await expect(page).toHaveTitle(/Ann and Bob/);
  const dropped = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "other.json", { type: "application/json" }));
      return data;
    },
    own().replace("Ann and Bob", "Once more"),
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: dropped });
  await expect(page.getByText("Drop a dataset to open it")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  await expect(page).toHaveTitle(/Once more/);
  await expect(page.getByText("Drop a dataset to open it")).toBeHidden();
});

test("what is wrong with a dataset is listed with paths; what is valid is drawn", async ({
  page,
}) => {
  await open(page);
  const broken = own(({ events }) => {
    Object.assign(events?.[1] as object, { time: { edtf: "the other day" }, type: "CONSLUT" });
  });
  await pick(page, "own.json", broken);
  const list = page.getByRole("dialog", { name: "Problems in the dataset" });
  await expect(list.getByText(/what is valid is drawn/)).toBeVisible();
  await expect(list.getByText("events[1].type")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveTitle(/Ann and Bob/);
  await page.getByRole("button", { name: "Show the problems" }).click();
  await expect(list).toBeVisible();
});

for (const [what, text, said] of [
  ["cut off", own().slice(0, 400), /cut off/],
  ["of another format", own().replace("entente/1", "entente/9"), /entente\/1/],
  ["no JSON", "<html></html>", /./],
] as const) {
  test(`a file that is ${what} is refused, and the open dataset stays`, async ({ page }) => {
    await open(page);
    await pick(page, "own.json", text);
    const list = page.getByRole("dialog", { name: "Problems in the dataset" });
    await expect(list.getByText(/the one before it stays/)).toBeVisible();
    await expect(list.getByRole("listitem").first()).toContainText(said);
    await expect(page).toHaveTitle(/Egypt, Haftar/);
  });
}

test("200 MB are refused before they are read", async ({ page }) => {
  await open(page);
  const dropped = await page.evaluateHandle(() => {
    const piece = new Uint8Array(20_000_000);
    const data = new DataTransfer();
    data.items.add(new File(Array(10).fill(piece), "large.json"));
    return data;
  });
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  const list = page.getByRole("dialog", { name: "Problems in the dataset" });
  await expect(list.getByText(/200 MB/)).toBeVisible();
  await expect(page).toHaveTitle(/Egypt, Haftar/);
});

test("where the shipped dataset cannot be read, the page says why and offers to open another", async ({
  page,
}) => {
  await page.route("**/data/libya.json", (route) => route.fulfill({ body: '{"format": ' }));
  await page.goto("./");
  await expect(page.getByRole("heading", { name: "No dataset is open" })).toBeVisible();
  await pick(page, "own.json", own());
  await expect(page).toHaveTitle(/Ann and Bob/);
  await expect(page.getByRole("heading", { name: "No dataset is open" })).toBeHidden();
});

test("a broken link opens with defaults, and one line says what was ignored", async ({ page }) => {
  await open(page, "?v=1&t=soon&sel=nobody&theme=pink");
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText("t=soon");
  await expect(notices).toContainText("sel=nobody");
  await notices.getByRole("button", { name: "Dismiss this notice" }).click();
  await expect(notices).not.toContainText("t=soon");
});

test("with storage blocked the page works and says what is not kept", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page);
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("keeps nothing");
  await expect(page.getByRole("region", { name: "Network" })).toContainText("reported");
});

test("Back and Forward go through the views", async ({ page }) => {
  await open(page);
  const institutions = page.getByRole("radio", { name: "Institutions" });
  await institutions.check();
  await expect(page).toHaveURL(/level=institutions/);
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Blocs" })).toBeChecked();
  await page.goForward();
  await expect(institutions).toBeChecked();
});

test.describe("on the phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the ties come first, and the tabs lead to the other pages", async ({ page }) => {
    await open(page);
    const tabs = page.getByRole("navigation", { name: "Pages" });
    await expect(page.getByText("Egypt – Haftar / LNA").first()).toBeVisible();
    await tabs.getByRole("button", { name: "Network" }).tap();
    await expect(page.getByRole("button", { name: "Zoom in" })).toBeVisible();
    await tabs.getByRole("button", { name: "Filters" }).tap();
    await expect(page.getByRole("radiogroup", { name: "Level" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Open dataset…" })).toBeVisible();
    await tabs.getByRole("button", { name: "Evidence" }).tap();
    await expect(page.getByRole("region", { name: "Evidence" })).toBeVisible();
    for (const button of await tabs.getByRole("button").all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test("a selected tie rises as a sheet over the list", async ({ page }) => {
    await open(page);
    await page.getByText("Egypt – Haftar / LNA").first().tap();
    const sheet = page.getByRole("region", { name: "Evidence" });
    await expect(sheet).toBeVisible();
    await expect(sheet).toContainText("Egypt – Haftar / LNA");
    expect(await axe(page)).toEqual([]);
  });

  test("no page is wider than 320 px", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    for (const name of ["Ties", "Network", "Evidence", "Filters"]) {
      await page.getByRole("navigation", { name: "Pages" }).getByRole("button", { name }).tap();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, name).toBeLessThanOrEqual(320);
      for (const pane of [".stage-list", ".rail-scroll", ".panel"]) {
        const over = await page
          .locator(pane)
          .evaluateAll((found) => found.map((el) => el.scrollWidth - el.clientWidth));
        expect(Math.max(0, ...over), `${name} ${pane}`).toBeLessThanOrEqual(0);
      }
    }
  });
});

for (const theme of ["light", "dark"]) {
  for (const [name, width, height] of [
    ["desk", 1440, 900],
    ["phone", 390, 844],
  ] as const) {
    test(`no accessibility violations, ${theme}, ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?v=1&theme=${theme}&t=2016..2017&sel=egypt~haftar-lna&st=occurred`);
      expect(await axe(page)).toEqual([]);
    });
  }
}
