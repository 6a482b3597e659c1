import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { DIST, ROOT } from "../../scripts/paths.mjs";
import { readStatic } from "../../scripts/static-files.mjs";
import { expect, test, whenReady } from "./page.ts";

const EVIL = `<img src=x onerror="alert(1)"><script>alert(2)</script>&lt;"'`;

type Data = Record<"documents" | "actors" | "events", Record<string, unknown>[]>;

/** A small dataset with its text inside, changed by `edit`. */
function own(edit: (data: Data & Record<string, unknown>) => void): string {
  const event = (id: string, edtf: string) => ({
    id,
    label: "They meet",
    type: "CONSULT",
    participants: ["ann", "bob"].map((actor) => ({ actor, role: "participant" })),
    status: "occurred",
    time: { edtf },
    evidence: [{ document: "doc", quote: { exact: "Ann met Bob." } }],
  });
  const data = {
    format: "entente/1",
    title: "Ann and Bob",
    extent: "2001/2002",
    documents: [
      {
        id: "doc",
        title: "A meeting",
        published: { edtf: "2001" },
        text: { content: "Ann met Bob. Nobody else came." },
      },
    ],
    actors: [
      { id: "ann", name: "Ann" },
      { id: "bob", name: "Bob" },
    ],
    events: [event("first", "2001-03-01"), event("second", "2002-03-01")],
  };
  edit(data);
  return JSON.stringify(data);
}

async function dropOn(page: Page, ...texts: string[]) {
  const dataTransfer = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const [i, text] of files.entries()) data.items.add(new File([text], `own${i}.json`));
    return data;
  }, texts);
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

async function open(page: Page, query = "") {
  await page.goto(`./${query}`);
  await whenReady(page);
}

test("HTML, scripts and javascript: addresses in a dataset are shown as text and do nothing", async ({
  page,
}) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await open(page);
  const texts = { title: EVIL, name: EVIL, short: EVIL, label: EVIL, description: EVIL };
  await dropOn(
    page,
    own((data) => {
      data.title = EVIL;
      for (const actor of data.actors) Object.assign(actor, texts, { aliases: [EVIL] });
      for (const event of data.events) Object.assign(event, texts, { place: EVIL, mode: EVIL });
      Object.assign(data.documents[0] as object, {
        ...texts,
        publisher: EVIL,
        url: "javascript:alert(3)",
        origin: "data:text/html,<script>alert(4)</script>",
        rights: EVIL,
        text: { content: `Ann met Bob. ${EVIL}` },
      });
    }),
  );
  await expect(page).toHaveTitle(/<img src=x/);
  for (const [query, part] of [
    ["sel=ann~bob", ".panel blockquote"],
    ["sel=ann", ".panel [role=grid]"],
    ["sel=first&read=doc~first", ".reader .passage"],
  ] as const) {
    await page.evaluate((search) => {
      history.pushState(null, "", `?v=1&${search}`);
      dispatchEvent(new PopStateEvent("popstate"));
    }, query);
    await expect(page.locator(part).first()).toBeVisible();
    await expect(page.getByRole("region", { name: "Evidence" })).toContainText("onerror=");
    expect(
      await page.locator("img, body script:not([src]), a[href^=javascript], a[href^=data]").count(),
    ).toBe(0);
  }
  await expect(page.getByRole("dialog")).toContainText(EVIL);
  expect(dialogs).toEqual([]);
});

test("Back leads out of a link that was written in another form", async ({ page, address }) => {
  await open(page, "?v=1&t=2019");
  await open(page, "?t=2017-01..2017-12&sel=nobody");
  await expect(page).toHaveURL(`${address}?v=1&t=2017`);
  await page.goBack();
  await expect(page).toHaveURL(`${address}?v=1&t=2019`);
  await expect(page).toHaveTitle(/^2019 ·/);
});

test("events that stand for 10,000 reports each are drawn", async ({ page }) => {
  await open(page);
  await dropOn(
    page,
    own((data) => {
      data.extent = "1900/2100";
      const [event] = data.events;
      data.events = Array.from({ length: 40 }, (_, i) => ({
        ...event,
        id: `e${i}`,
        count: 10_000,
      }));
    }),
  );
  await expect(page).toHaveTitle(/Ann and Bob/);
  await expect(page.getByRole("region", { name: "Time" }).locator(".block").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Notices" })).not.toContainText("problem");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

for (const [extent, said] of [
  ["1900/2100", "1900–2100"],
  ["-0499/-0399", "500 BC – 400 BC"],
  ["2001-03-01", "1 Mar 2001"],
] as const) {
  test(`an extent of ${extent} opens with its time control at work`, async ({ page }) => {
    await open(page);
    await dropOn(
      page,
      own((data) => Object.assign(data, { extent })),
    );
    await expect(page).toHaveTitle(new RegExp(said));
    for (const key of ["Home", "End", "ArrowLeft", "ArrowRight"])
      await page.getByRole("slider", { name: "Window end" }).press(key);
    await expect(page).toHaveTitle(/Ann and Bob/);
  });
}

test("a dataset whose lists are empty opens, and nothing is counted that is not there", async ({
  page,
}) => {
  await open(page);
  await dropOn(
    page,
    own((data) => Object.assign(data, { documents: [], actors: [], events: [] })),
  );
  await expect(page).toHaveTitle(/Ann and Bob/);
  await expect(page.getByRole("region", { name: "Network" })).toContainText("no article here");
  await expect(page.getByRole("region", { name: "Filters" })).not.toContainText("in other years");
  await page.getByRole("button", { name: "Next step" }).click();
  await page.getByRole("radio", { name: "Everyone" }).check({ force: true });
  await page.getByRole("button", { name: "Show as list" }).click();
});

test("several datasets at once are refused, and the open one stays", async ({ page }) => {
  await open(page);
  await dropOn(
    page,
    own(() => {}),
    own(() => {}),
  );
  await expect(page.getByRole("dialog")).toContainText("choose one of them");
  await expect(page).toHaveTitle(/Egypt, Haftar/);
});

test("once loaded, the page works without a connection", async ({ page, context }) => {
  await open(page);
  await page.locator("html[data-rested]").waitFor();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page).toHaveTitle(/^2016 ·/);
});

test("the page opens under any path", async ({ page, address }) => {
  await page.route("**/a/b/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace("/a/b", "");
    const file = await readStatic(DIST, path);
    await route.fulfill(file ? { body: file.body, contentType: file.type } : { status: 404 });
  });
  await page.goto(`${address}a/b/`);
  await whenReady(page);
  await expect(page).toHaveTitle(/Egypt, Haftar/);
});

test.describe("with the network at fault", () => {
  test.use({ tolerates: /Failed to load resource/ });

  test("where no dataset arrives, the page says so and what to do", async ({ page }) => {
    await page.route("**/data/libya.json", (route) => route.abort());
    await open(page);
    await expect(page.getByText(/check the connection and reload the page/)).toBeVisible();
  });

  test("an article that does not arrive is named, and the others are drawn", async ({ page }) => {
    const { documents } = JSON.parse(readFileSync(join(ROOT, "data/libya.json"), "utf8"));
    const [{ text }, ...others] = documents;
    await page.route(`**/data/${text}`, (route) => route.abort());
    await open(page);
    const list = page.getByRole("dialog", { name: "Problems in the dataset" });
    await expect(list).toContainText(text);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("region", { name: "Network" })).toContainText(
      `in ${others.length} articles`,
    );
  });
});
