import { createHash } from "node:crypto";
import type { Page, Request } from "@playwright/test";
import { axe, expect, test, whenReady } from "./page.ts";

const SRC = "https://data.example/sets/a.json";
const DATA = JSON.stringify({
  format: "entente/1",
  title: "Ann and Bob",
  extent: "2001/2002",
  documents: [
    {
      ...{ id: "doc", title: "A meeting", publisher: "Monitor", published: { edtf: "2001" } },
      text: { content: "Ann met Bob." },
    },
  ],
  actors: [
    { id: "ann", name: "Ann" },
    { id: "bob", name: "Bob" },
  ],
  events: [
    {
      ...{ id: "meet", label: "They meet", type: "CONSULT", status: "occurred" },
      participants: ["ann", "bob"].map((actor) => ({ actor, role: "participant" })),
      time: { edtf: "2001-03-01" },
      evidence: [{ document: "doc", quote: { exact: "Ann met Bob." } }],
    },
  ],
});
const SUM = createHash("sha256").update(DATA).digest("hex");

// The one request off the origin that a reader has agreed to; each test counts it.
test.use({ tolerates: new RegExp(`^request off the origin: ${SRC}$`) });

/** Hands out the dataset, and notes who asks for it. */
async function handOut(page: Page): Promise<Request[]> {
  const asked: Request[] = [];
  await page.context().addCookies([{ name: "who", value: "me", url: SRC }]);
  await page.route("https://data.example/**", (route, request) => {
    asked.push(request);
    return route.fulfill({
      contentType: "application/json",
      headers: { "access-control-allow-origin": "*" },
      body: DATA,
    });
  });
  return asked;
}

test("a dataset from elsewhere is asked for once the reader says so: once, without cookies or referrer, and opened if it is the right one", async ({
  page,
}) => {
  const asked = await handOut(page);
  const network = page.getByRole("region", { name: "Network" });
  const question = page.getByRole("dialog", { name: "A dataset from elsewhere" });
  await page.goto(`/?src=${SRC}&sri=${"0".repeat(64)}&t=2001`);
  await expect(question).toContainText(`${SRC}Nothing has been requested yet. data.example would`);
  await whenReady(page);
  expect(asked).toEqual([]);
  expect(await axe(page)).toEqual([]);
  await question.getByRole("button", { name: "Load" }).click();
  await expect(question).toContainText("is not the file this link was made for");
  await expect(page.getByText("Ann")).toHaveCount(0);
  expect(asked).toHaveLength(1);
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(network.getByRole("heading", { name: "2016–2020" })).toBeVisible();

  await page.goto(`/?src=${encodeURIComponent(SRC)}&sri=${SUM}&t=2001`);
  await question.getByRole("button", { name: "Load" }).click();
  await expect(question).toHaveCount(0);
  await expect(network.getByRole("heading", { name: "2001" })).toBeVisible();
  expect(asked).toHaveLength(2);
  for (const request of asked) {
    const headers = await request.allHeaders();
    expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
  }
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("textbox", { name: "Link to this view" })).toHaveValue(
    new RegExp(`\\?v=1&dv=[\\w-]{10}&src=https%3A%2F%2Fdata\\.example%2F.*&sri=${SUM}&t=2001$`),
  );
});

test("a frame asks the same, and the app in one file requests nothing and says what to do", async ({
  page,
}) => {
  const asked = await handOut(page);
  const network = page.getByRole("region", { name: "Network" });
  const question = page.getByRole("dialog", { name: "A dataset from elsewhere" });
  await page.goto(`/?embed=1&src=${SRC}`);
  await question.getByRole("button", { name: "Load" }).click();
  await expect(page.getByText("Sources: Monitor 2001")).toBeVisible();
  expect(asked).toHaveLength(1);
  await page.goto(`/entente.html?src=${SRC}`);
  await expect(question).toContainText("This page is one file and makes no request");
  await expect(question.getByRole("button", { name: "Load" })).toHaveCount(0);
  await expect(question.getByRole("button", { name: "Open dataset" })).toBeVisible();
  await question.getByRole("button", { name: "Not now" }).click();
  await expect(network.getByRole("heading", { name: "2016–2020" })).toBeVisible();
  expect(asked).toHaveLength(1);
});
