import type { FrameLocator, Page } from "@playwright/test";
import { expect } from "./page.ts";

/** The snippet's sandbox without its frills. */
const SANDBOX = "allow-scripts";

/**
 * Opens a bare page on the app's origin that holds one view in a sandboxed frame, and waits until the view stands. What
 * the frame says is kept; `heard` gives it.
 * @param src of the frame, from the root of the origin
 * @param style of the host's own, after its usual one
 */
export async function openHost(page: Page, src: string, style = ""): Promise<FrameLocator> {
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
        <link rel="icon" href="data:,"><style>iframe { width: 960px; height: 620px; border: 0 } ${style}</style>
        <script>heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>
        <main><h1>A host</h1><iframe id="view" title="A view" sandbox="${SANDBOX}" src="${src}"></iframe></main>`,
    }),
  );
  await page.goto("/host.html", { waitUntil: "commit" });
  const frame = page.locator("#view").contentFrame();
  await expect(frame.locator("html")).toHaveAttribute("data-ready", "true", { timeout: 90_000 });
  return frame;
}

/** The data of all messages of one type that the frame has sent so far. */
export function heard(page: Page, type: string): Promise<Record<string, unknown>[]> {
  return page.evaluate((type) => {
    const { heard } = window as unknown as {
      heard: { ns?: string; type?: string; data: Record<string, unknown> }[];
    };
    return heard.filter((one) => one.ns === "entente" && one.type === type).map(({ data }) => data);
  }, type);
}

/** Gives the keys to the frame, and waits until the browser does so: the frame may run in a process of its own. */
export async function giveKeys(page: Page): Promise<void> {
  const view = page.locator("#view");
  await view
    .contentFrame()
    .locator("html")
    .evaluate(() => window.focus());
  await expect(view).toBeFocused();
}

/** Says something to the frame. */
export function say(page: Page, type: string, data?: object): Promise<void> {
  return page.evaluate(
    ([type, data]) => {
      const frame = document.querySelector<HTMLIFrameElement>("#view");
      frame?.contentWindow?.postMessage({ ns: "entente", v: 1, id: "t", type, data }, "*");
    },
    [type, data] as const,
  );
}
