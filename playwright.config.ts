import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./scripts/browser.mjs";

const executablePath = findBrowser();
// Each worker reads this file again: they need not search.
process.env.CHROMIUM_PATH = executablePath;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/setup.ts",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // The network is drawn without a graphics card here; on a busy machine a page may take long to come.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath, args: BROWSER_ARGS },
    screenshot: "only-on-failure",
  },
});
