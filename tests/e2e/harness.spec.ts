import { expect, test } from "./page.ts";

test.use({
  tolerates: /something is wrong|TrustedHTML|elsewhere\.png|missing\.json|status of 404/,
});

test("a console error is a fault", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => console.error("something is wrong"));
  await expect.poll(() => faults).toEqual(["console: something is wrong"]);
});

test("an error that nobody catches is a fault", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("something is wrong");
    }, 0);
  });
  await expect.poll(() => faults).toEqual(["page error: something is wrong"]);
});

test("a policy violation is a fault, even where the page catches it", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => {
    try {
      Reflect.set(document.body, "innerHTML", "<b></b>");
    } catch {}
  });
  await expect.poll(() => faults.join()).toContain("requires 'TrustedHTML' assignment");
});

test("a request off the origin is a fault", async ({ page, address, faults }) => {
  await page.goto("./");
  const elsewhere = new URL("elsewhere.png", address);
  elsewhere.port = "1";
  await page.evaluate((url) => {
    new Image().src = url;
  }, elsewhere.href);
  await expect.poll(() => faults).toContain(`request off the origin: ${elsewhere.href}`);
});

test("a file that is missing is a fault", async ({ page, address, faults }) => {
  await page.goto("./");
  await page.evaluate(() => fetch("./missing.json"));
  await expect.poll(() => faults).toContain(`404: ${address}missing.json`);
});
