// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { clickerKey } from "../../../src/state/stepping/clicker-keys.ts";

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function asked(key: string, more: object = {}, spacePlays = false) {
  return clickerKey({ key, target: null, defaultPrevented: false, ...NONE, ...more }, spacePlays);
}

function element(name: string, attributes: Record<string, string> = {}): Element {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

test("a key of a clicker asks for one thing, and any other key for nothing", () => {
  const keys = ["ArrowRight", "PageDown", "ArrowUp", "PageUp", "Home", "End", "Escape", "Enter"];
  expect(keys.map((key) => asked(key))).toEqual([
    "next",
    "next",
    "prev",
    "prev",
    "first",
    "last",
    "leave",
    undefined,
  ]);
  expect(asked("toString")).toBeUndefined();
});

test("the space bar steps, back with shift, or plays", () => {
  expect([asked(" "), asked(" ", { shiftKey: true }), asked(" ", {}, true)]).toEqual([
    "next",
    "prev",
    "play",
  ]);
});

test("a key that is held with another one, or that was taken already, asks for nothing", () => {
  for (const held of ["ctrlKey", "metaKey", "altKey", "defaultPrevented"])
    expect(asked("PageDown", { [held]: true })).toBeUndefined();
});

test("a button keeps the space bar alone; a field, a slider and the time control keep all keys", () => {
  const button = { target: element("button") };
  expect([asked(" ", button), asked("ArrowRight", button)]).toEqual([undefined, "next"]);
  const docked = element("button");
  element("section", { class: "dock" }).append(docked);
  for (const target of [element("input"), element("p", { role: "slider" }), docked])
    expect(asked("ArrowRight", { target })).toBeUndefined();
});
