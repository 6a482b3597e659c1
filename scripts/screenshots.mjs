import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { DIST, ROOT } from "./paths.mjs";
import { whenReady } from "./ready.mjs";
import { serve } from "./server.mjs";

/** Pictures of the app at the sizes it is designed for, in both themes; without `--out` those of the README alone. */
const { values } = parseArgs({ options: { out: { type: "string" }, query: { type: "string" } } });

const DESK = { width: 1440, height: 900 };
const SIZES = [DESK, { width: 1920, height: 1080 }, { width: 390, height: 844 }];
const THEMES = /** @type {const} */ (["light", "dark"]);

const folder = values.out ? resolve(values.out) : join(ROOT, "docs");
mkdirSync(folder, { recursive: true });
await ensureBuilt();
const { url, close } = await serve({ root: DIST });
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
try {
  for (const size of values.out ? SIZES : [DESK]) {
    for (const theme of THEMES) {
      const name = values.out
        ? `${size.width}x${size.height}-${theme}.png`
        : `screenshot-${theme}.png`;
      const path = join(folder, name);
      await shoot(size, theme, path);
      console.log(path);
    }
  }
} finally {
  await browser.close();
  await close();
}

/**
 * @param {{ width: number, height: number }} viewport
 * @param {"light" | "dark"} theme
 * @param {string} path of the picture
 */
async function shoot(viewport, theme, path) {
  const page = await browser.newPage({ viewport, colorScheme: theme, reducedMotion: "reduce" });
  const query = [`theme=${theme}`, values.query].filter(Boolean).join("&");
  await page.goto(`${url}?${query}`);
  await whenReady(page);
  await page.screenshot({ path });
  await page.close();
}
