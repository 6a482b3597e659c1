import { expect, test } from "vitest";
import { breathe, partOf, sayCourse } from "../../src/panels/export/course.ts";

test("a running export is said at its start and then no more often than every five seconds", () => {
  const said: string[] = [];
  let now = 0;
  const told = sayCourse(
    (words) => said.push(words),
    () => now,
  );
  for (let i = 0; i <= 120; i++) {
    now = i * 100;
    told(i / 120);
  }
  expect(said).toEqual(["Writing.", "Writing, 42 %.", "Writing, 83 %."]);
});

test("an export tells how far it is, a part of it within its shares, and ends where it is cancelled", async () => {
  const controller = new AbortController();
  const shares: number[] = [];
  const course = { told: (share: number) => shares.push(share), signal: controller.signal };
  await breathe(course, 0.2);
  const part = partOf(course, 0.5, 1);
  await breathe(part, 0.5);
  const waiting = breathe(part, 1);
  controller.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
  expect(shares).toEqual([0.2, 0.75, 1]);
});
