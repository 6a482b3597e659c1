import { test } from "./page.ts";

test.fail("a console error fails the test that caused it", async ({ page }) => {
  await page.goto("./");
  await page.evaluate(() => console.error("something is wrong"));
});

test.fail(
  "a policy violation fails the test that caused it, even where it is caught",
  async ({ page }) => {
    await page.goto("./");
    await page.evaluate(() => {
      try {
        Reflect.set(document.body, "innerHTML", "<b></b>");
      } catch {}
    });
  },
);

test.fail("a request off the origin fails the test that caused it", async ({ page, address }) => {
  await page.goto("./");
  const elsewhere = new URL(address);
  elsewhere.port = "1";
  await page.evaluate((url) => {
    new Image().src = url;
  }, elsewhere.href);
});

test.describe(() => {
  test.use({ tolerates: /404.*missing|status of 404/ });

  test("a test may cause the errors that it names beforehand", async ({ page }) => {
    await page.goto("./");
    await page.evaluate(() => fetch("./missing.json"));
  });
});
