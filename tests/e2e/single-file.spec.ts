import { cp, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DIST } from "../../scripts/paths.mjs";
import { serve } from "../../scripts/server.mjs";
import { embeddedJson, withData } from "../../src/exchange/page.ts";
import { openHost } from "./host.ts";
import { axe, expect, test, whenReady } from "./page.ts";

const FILE = pathToFileURL(join(DIST, "entente.html")).href;

test.describe("from disk", () => {
  test.use({ tolerates: /^request off the origin: file:/ });

  test("the one file opens with its data and asks for nothing", async ({ page, faults }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${FILE}?v=1&t=2017&sel=egypt~haftar-lna`);
    await whenReady(page);
    await expect(page.getByRole("region", { name: "Evidence" })).toContainText("3 reported");
    await page
      .getByRole("link", { name: "Compare" })
      .or(page.getByRole("button", { name: "Compare" }))
      .first()
      .click();
    await expect(page.getByRole("table").first()).toBeVisible();
    expect(asked.filter((url) => !/^(data|blob):/.test(url))).toHaveLength(1);
    expect(faults.filter((fault) => !fault.includes("file:"))).toEqual([]);
  });

  test("its link, which nobody else can open, has no code to be read from a slide", async ({
    page,
  }) => {
    await page.goto(`${FILE}?v=1&t=2017`);
    await whenReady(page);
    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByRole("dialog")).toContainText("nobody else can open the link");
    await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
    await expect(page.getByRole("img", { name: /^QR code/ })).toHaveCount(0);
  });

  test("on a phone its story is laid out: the views, the headline and the picture below each other", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${FILE}?v=1&tab=story`);
    await whenReady(page);
    const parts = [
      page.getByRole("navigation", { name: "View" }),
      page.getByRole("heading", { level: 2 }).first(),
      page.getByRole("region", { name: "Network" }),
    ];
    let foot = 0;
    for (const part of parts) {
      const { y, height } = (await part.boundingBox()) ?? { y: 0, height: 0 };
      expect(height).toBeGreaterThan(20);
      expect(y).toBeGreaterThanOrEqual(foot);
      foot = y + height;
    }
  });

  test("articles that may only be quoted are in it as their quotes", async () => {
    const page = await readFile(join(DIST, "entente.html"), "utf8");
    const whole = await readFile(join(DIST, "data/sources/memo-2017-05-18.txt"), "utf8");
    const block = /<script type="application\/json" id="entente-data">(.*?)<\/script>/s.exec(page);
    const { documents } = JSON.parse(block?.[1] ?? "") as {
      documents: { id: string; text: { content: string } }[];
    };
    const memo = documents.find(({ id }) => id === "memo-2017-05-18")?.text.content ?? "";
    expect(memo).toContain("[…]");
    expect(memo.length).toBeLessThan(whole.length);
    expect(page).not.toContain("sources/memo");
  });

  test("the folder's index leads from disk to the one file, at the same view", async ({ page }) => {
    await page.goto(`${pathToFileURL(join(DIST, "index.html")).href}?v=1&embed=1&t=2019`);
    await expect(page).toHaveURL(/entente\.html\?v=1&embed=1&t=2019$/);
    await whenReady(page);
    await expect(page.getByRole("heading", { level: 2 })).toHaveText("2019");
  });

  test("a page made of its own open document is the same page, and one with other data opens too", async ({
    page,
  }) => {
    const text = await readFile(join(DIST, "entente.html"), "utf8");
    const hostile = embeddedJson(
      JSON.stringify({
        format: "entente/1",
        title: "</script><script>alert(1)</script><!-- \u2028 ]]>",
        extent: "2016/2017",
        documents: [],
        actors: [{ id: "a", name: "A" }],
        events: [],
      }),
    );
    const folder = await mkdtemp(join(tmpdir(), "entente-page-"));
    const made = join(folder, "own.html");
    await (await import("node:fs/promises")).writeFile(made, withData(text, hostile));
    await page.goto(pathToFileURL(made).href);
    await whenReady(page);
    await expect(page).toHaveTitle(/<\/script><script>alert/);
  });
});

test("inside a sandbox that allows scripts alone it makes no request", async ({
  page,
  address,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openHost(page, "/entente.html?v=1&embed=1&t=2017");
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([
    `${address}host.html`,
    `${address}entente.html?v=1&embed=1&t=2017`,
  ]);
});

test("a sandboxed frame of the plain address is led to the one file", async ({ page }) => {
  const frame = await openHost(page, "/?v=1&embed=1&t=2016");
  await expect(frame.getByRole("heading", { level: 2 })).toHaveText("2016");
});

test.describe("under a path of its own", () => {
  test.use({ tolerates: /^request off the origin/ });

  test("the folder works wherever a host puts it", async ({ page }) => {
    const root = await mkdtemp(join(tmpdir(), "entente-host-"));
    await cp(DIST, join(root, "a/b"), { recursive: true });
    const { url, close } = await serve({ root });
    try {
      await page.goto(`${url}a/b/?v=1&t=2017&tab=table`);
      await whenReady(page);
      await expect(page.getByRole("table").first()).toBeVisible();
      expect(await axe(page)).toEqual([]);
    } finally {
      await close();
    }
  });
});
