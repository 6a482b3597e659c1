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

test("a field of a number keeps its arrows and the space bar, and lets a clicker go on", () => {
  const number = { target: element("input", { inputmode: "numeric" }) };
  const width = { target: element("input", { type: "range" }) };
  for (const at of [number, width]) {
    expect([asked("PageDown", at), asked("PageUp", at)]).toEqual(["next", "prev"]);
    for (const key of ["ArrowRight", "ArrowUp", "Home", " "])
      expect(asked(key, at)).toBeUndefined();
  }
  const docked = element("input", { inputmode: "numeric" });
  element("section", { class: "dock" }).append(docked);
  for (const target of [element("input"), docked])
    expect(asked("PageDown", { target })).toBeUndefined();
});
