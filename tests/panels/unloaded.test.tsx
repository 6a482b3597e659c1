// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { fetchedOrTold } from "../../src/panels/frame/unloaded.tsx";

test("a page that can't be fetched says so, and is fetched again as often as it is asked for", async () => {
  const root = document.createElement("div");
  let tries = 0;
  const load = async () => {
    tries += 1;
    if (tries < 3) throw new Error("offline");
    return "the page";
  };
  const page = fetchedOrTold(root, load);
  for (const tried of [1, 2]) {
    await expect
      .poll(() => root.querySelector("[role=alert]")?.textContent)
      .toContain("connection");
    expect(tries).toBe(tried);
    root.querySelector("button")?.click();
  }
  expect(await page).toBe("the page");
  expect(root.childElementCount).toBe(0);
});
