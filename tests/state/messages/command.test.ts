import { expect, test } from "vitest";
import { readCommand } from "../../../src/state/messages/command.ts";

const asked = (type: string, data?: unknown, more: object = {}) =>
  readCommand({ ns: "entente", v: 1, id: "a", type, ...(data !== undefined && { data }), ...more });

test("each command of the agreement is read, with the name it was given", () => {
  expect(asked("next")).toEqual({ id: "a", command: { type: "next" } });
  expect(asked("hello", { nonce: "n1" })?.command).toEqual({
    type: "hello",
    data: { nonce: "n1" },
  });
  expect(asked("goto", { step: 3 })?.command).toEqual({ type: "goto", data: { step: 3 } });
  expect(asked("goto", { t: "2017" })?.command).toEqual({ type: "goto", data: { t: "2017" } });
  expect(asked("set", { level: "everyone" })?.command.type).toBe("set");
  expect(asked("focus", { ids: ["egypt", "russia"] })?.command.type).toBe("focus");
  expect(asked("get", { what: "citation" })?.command.type).toBe("get");
  expect(asked("snapshot", { format: "png", w: 1920, h: 1080 })?.command.type).toBe("snapshot");
  expect(readCommand({ ns: "entente", v: 1, type: "pause" })?.id).toBeUndefined();
});

test("reveal.js's own words start and stop the player", () => {
  expect(readCommand("slide:start")?.command).toEqual({ type: "play" });
  expect(readCommand("slide:stop")?.command).toEqual({ type: "pause" });
  expect(readCommand("toString")).toBeNull();
});

test("anything of another shape is ignored without an exception", () => {
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new Error("no");
      },
    },
  );
  const others: unknown[] = [
    undefined,
    null,
    0,
    "",
    "next",
    [],
    {},
    throwing,
    { ns: "entente", v: 2, type: "next" },
    { ns: "other", v: 1, type: "next" },
    { ns: "entente", v: 1, type: "__proto__" },
    { ns: "entente", v: 1, id: {}, type: "next" },
  ];
  for (const message of others) expect(readCommand(message)).toBeNull();
  expect(asked("goto", {})).toBeNull();
  expect(asked("goto", { step: -1 })).toBeNull();
  expect(asked("set", { "a b": "c" })).toBeNull();
  expect(asked("set", { t: 2017 })).toBeNull();
  expect(asked("focus", { ids: Array.from({ length: 101 }, () => "egypt") })).toBeNull();
  expect(asked("snapshot", { format: "png", w: 1e9 })).toBeNull();
});
