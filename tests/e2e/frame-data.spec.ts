import type { Page } from "@playwright/test";
import { axe, expect, test, whenReady } from "./page.ts";

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
  await expect(list).toBeHidden();
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

test("without WebGL a note says what to do, and the list of ties stands in its place", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked) {
      const [kind] = asked as [string];
      return kind.includes("webgl") ? null : Reflect.apply(getContext, this, asked);
    } as typeof getContext;
  });
  await open(page);
  const network = page.getByRole("region", { name: "Network" });
  await expect(network.getByRole("note")).toContainText("hardware acceleration");
  await network.getByText("Egypt – Haftar / LNA").first().click();
  await expect(page.getByRole("region", { name: "Evidence" })).toContainText(
    "Egypt – Haftar / LNA",
  );
  expect(await axe(page)).toEqual([]);
});

test("where the browser takes the graphics memory back the list stands in, and the network is drawn again", async ({
  page,
}) => {
  await open(page);
  const network = page.getByRole("region", { name: "Network" });
  await expect(network).toHaveAttribute("data-list", "false");
  await expect(page.locator(".stage-host")).toHaveAttribute("data-strands", /^[1-9]/);
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll("canvas"))
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await expect(network.getByText("Egypt – Haftar / LNA").first()).toBeVisible();
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText("taken back the graphics memory");
  expect(await axe(page)).toEqual([]);
  await notices.getByRole("button", { name: "Draw it again" }).click();
  await expect(network).toHaveAttribute("data-list", "false");
  await expect(notices).not.toContainText("graphics memory");
});

test("in a browser that does not even know WebGL the page opens as well", async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "WebGLRenderingContext");
    Reflect.deleteProperty(globalThis, "WebGL2RenderingContext");
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked) {
      const [kind] = asked as [string];
      return kind.includes("webgl") ? null : Reflect.apply(getContext, this, asked);
    } as typeof getContext;
  });
  await open(page);
  const network = page.getByRole("region", { name: "Network" });
  await expect(network.getByRole("note")).toContainText("hardware acceleration");
  await expect(network.getByText("Egypt – Haftar / LNA").first()).toBeVisible();
});
