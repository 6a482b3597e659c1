// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { fetchWhenIdle, later } from "../../src/state/later.ts";

test("a part is there from the moment it has come, and is asked for once", async () => {
  const load = vi.fn(async () => "part");
  const part = later(load);
  expect(part.found.value).toBeNull();
  expect(await part.fetch()).toBe("part");
  expect(part.found.value).toBe("part");
  await part.fetch();
  expect(load).toHaveBeenCalledTimes(1);
});

test("a part that could not be fetched is asked for again", async () => {
  const load = vi.fn(async () => "part").mockRejectedValueOnce(new Error("offline"));
  const part = later(load);
  await expect(part.fetch()).rejects.toThrow("offline");
  expect(part.found.value).toBeNull();
  expect(await part.fetch()).toBe("part");
});

test("an idle page fetches every part, also those that others name as they come, and outlives a failure", async () => {
  const broken = later(() => Promise.reject(new Error("offline")));
  const inner: { part?: ReturnType<typeof later<string>> } = {};
  const outer = later(async () => {
    inner.part = later(async () => "inner");
    return "outer";
  });
  await fetchWhenIdle();
  expect([broken.found.value, outer.found.value, inner.part?.found.value]).toEqual([
    null,
    "outer",
    "inner",
  ]);
});
