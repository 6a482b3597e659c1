import { expect, test } from "vitest";
import { writeQueue } from "../../src/state/write-queue.ts";

test("a task begins when the one before it has ended, and answers with what came of it", async () => {
  const inTurn = writeQueue();
  const seen: string[] = [];
  let end = () => {};
  const first = inTurn(async () => {
    seen.push("first begins");
    await new Promise<void>((done) => {
      end = done;
    });
    seen.push("first ends");
    return 1;
  });
  const second = inTurn(async () => {
    seen.push("second begins");
    return 2;
  });
  await Promise.resolve();
  await Promise.resolve();
  expect(seen).toEqual(["first begins"]);
  end();
  expect(await Promise.all([first, second])).toEqual([1, 2]);
  expect(seen).toEqual(["first begins", "first ends", "second begins"]);
});

test("a task that fails tells who asked for it, and holds up none", async () => {
  const inTurn = writeQueue();
  const broken = inTurn(() => Promise.reject(new Error("no")));
  const sound = inTurn(async () => "sound");
  await expect(broken).rejects.toThrow("no");
  expect(await sound).toBe("sound");
});
