// @vitest-environment happy-dom
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fingerprintOf } from "../../../src/engine/fingerprint.ts";
import { dayOf } from "../../../src/model/calendar.ts";
import { historyOf } from "../../../src/state/history.ts";
import { SETTING_KEYS } from "../../../src/state/link/link-setting.ts";
import { catalog, framed, story, year } from "../../fixtures/framed.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a frame says that it is ready, and again when it is greeted, with the greeting's word", () => {
  const { ask, told } = framed();
  expect(told()[0]?.data).toMatchObject({ title: catalog.dataset.title, steps: 5 });
  ask("hello", { nonce: "w1" });
  expect(told()[0]).toMatchObject({ type: "ready", id: 7, data: { nonce: "w1" } });
});

test("next and prev step through the years and are answered; at an end only the end is told", () => {
  const { session, ask, told } = framed();
  told();
  ask("prev");
  expect(told()).toMatchObject([{ type: "edge", id: 7, data: { at: "start" } }]);
  ask("next");
  const [step, ...others] = told();
  expect(step).toMatchObject({
    type: "step",
    id: 7,
    data: { index: 0, count: 5, id: "2016", title: "2016" },
  });
  expect(others.map(({ type }) => type)).toEqual(["state"]);
  expect(session.store.view.peek().window).toEqual(year(2016));
  for (let i = 0; i < 4; i++) ask("next");
  told();
  const before = session.store.view.peek();
  ask("next");
  expect(told()).toMatchObject([{ type: "edge", data: { at: "end" } }]);
  expect(session.store.view.peek()).toBe(before);
});

test("a step is found by its id, its number, or a window; one that is not there is an error and changes nothing", () => {
  const { session, ask, told } = framed();
  ask("goto", { step: "2018" });
  expect(session.store.view.peek().window).toEqual(year(2018));
  ask("goto", { step: 2 });
  expect(session.store.view.peek().window).toEqual(year(2017));
  ask("goto", { t: "2016-05..2016-06" });
  expect(session.store.view.peek().window.from).toBe(dayOf(2016, 5));
  told();
  const before = session.store.view.peek();
  ask("goto", { step: "nowhere" });
  ask("goto", { t: "1066" });
  expect(told().map(({ type, data }) => [type, data.code])).toEqual([
    ["error", "unknown"],
    ["error", "unknown"],
  ]);
  expect(session.store.view.peek()).toBe(before);
});

test("actors and ties are isolated by their ids", () => {
  const { session, ask, told } = framed();
  ask("focus", { ids: ["egypt", "haftar-lna"] });
  expect(session.store.view.peek().focus).toEqual({ kind: "tie", id: "egypt~haftar-lna" });
  ask("focus", { ids: [] });
  expect(session.store.view.peek().focus).toBeNull();
  told();
  ask("focus", { ids: ["un", "egypt", "haftar-lna"] });
  const together = session.store.view.peek().focus;
  expect(together?.kind).toBe("actors");
  expect(together?.id.split("~").sort()).toEqual(["egypt", "haftar-lna", "un"]);
  expect(session.store.view.peek().hop).toBe(0);
  told();
  ask("focus", { ids: ["atlantis"] });
  ask("focus", { ids: ["egypt", "haftar-lna", "atlantis"] });
  expect(told().map(({ data }) => data)).toEqual([{ code: "unknown" }, { code: "unknown" }]);
});

test("state, steps and citation are told when asked for, with the edition in the link", () => {
  const { ask, told } = framed();
  ask("goto", { step: 2 });
  told();
  ask("get", { what: "state" });
  ask("get", { what: "steps" });
  ask("get", { what: "citation" });
  const [state, steps, citation] = told();
  expect(state?.data.url).toBe(
    `https://host.example/entente.html?v=1&dv=${fingerprintOf(catalog.dataset)}&t=2017`,
  );
  expect(steps?.data.steps).toHaveLength(5);
  expect(citation?.data.citation).toContain("Middle East Monitor. (2017, May 18).");
});

test("a picture is an unsupported wish as long as the page draws none", () => {
  const { ask, told } = framed();
  told();
  ask("snapshot", { format: "png" });
  expect(told()).toMatchObject([{ type: "error", id: 7, data: { code: "unsupported" } }]);
});

test("a selection is told, and so is a height, once, in the three forms that hosts know", () => {
  const { session, host, told, sent } = framed();
  told();
  session.actions.select({ kind: "actor", id: "egypt" });
  expect(told()).toMatchObject([{ type: "select", data: { id: "egypt" } }, { type: "state" }]);
  host.height(480);
  host.height(480);
  expect(sent).toEqual([
    { ns: "entente", v: 1, type: "height", data: { px: 480 } },
    { sentinel: "amp", type: "embed-size", height: 480 },
    JSON.stringify({
      context: "iframe.resize",
      height: 480,
      src: "https://host.example/entente.html?embed=1",
    }),
  ]);
});

test("only the host is heard", () => {
  const { session, hear, told } = framed();
  told();
  const before = session.store.view.peek();
  for (const source of [null, undefined, {}, new EventTarget()])
    hear({ ns: "entente", v: 1, type: "next" }, source);
  expect(told()).toEqual([]);
  expect(session.store.view.peek()).toBe(before);
});

test("a deck's start plays only where the address asks for it; its stop always pauses", () => {
  const quiet = framed();
  quiet.say("slide:start");
  expect(quiet.session.store.playing.peek()).toBe(false);
  const playing = framed({ play: 1.6 });
  playing.say("slide:start");
  expect(playing.session.store.playing.peek()).toBe(true);
  playing.say("slide:stop");
  expect(playing.session.store.playing.peek()).toBe(false);
});

test("a step is gone to by the hash alone", () => {
  const { session, go } = framed();
  go("#s=2");
  expect(session.store.view.peek().window).toEqual(year(2017));
});

test("keys are the frame's own, or told on, or the deck's", () => {
  const own = framed();
  expect(own.press("ArrowRight")).toBe(true);
  expect(own.session.store.view.peek().window).toEqual(year(2016));
  expect(own.press("Escape")).toBe(false);
  const host = framed({ keys: "host" });
  host.told();
  expect(host.press("PageDown")).toBe(false);
  host.press("ArrowRight", { ctrlKey: true });
  expect(host.told()).toEqual([{ ns: "entente", v: 1, type: "key", data: { key: "PageDown" } }]);
  const reveal = framed({ keys: "reveal" });
  reveal.sent.length = 0;
  reveal.press("ArrowRight");
  reveal.press("PageUp");
  reveal.press(" ", { shiftKey: true });
  expect(reveal.sent).toEqual(["next", "prev", "prev"].map((method) => JSON.stringify({ method })));
});

test("ten thousand random messages raise nothing and leave a view that can be shown", () => {
  const { session, say, sent } = framed({}, 0);
  const own = { ...story, id: "own-mine" };
  session.actions.setOwn(own.id, historyOf(own));
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("2017", "egypt", "everyone", "state", "png", "own-mine", "story", "3"),
  );
  const data = fc.oneof(
    fc.anything(),
    fc.record({ step: fc.oneof(text, fc.integer()) }),
    fc.record({ t: text }),
    fc.record({ ids: fc.array(text) }),
    fc.record({ what: text, format: text, nonce: text }),
    fc.dictionary(
      fc.constantFrom(..."t level sel k cam sort open s story tab f theme".split(" ")),
      fc.option(text),
    ),
    fc.dictionary(
      fc.constantFrom(...SETTING_KEYS.map(({ key }) => key)),
      fc.option(fc.oneof(text, fc.constantFrom("1", "0", "mono", "min", "host", "reveal", "2"))),
    ),
  );
  const type = fc.constantFrom(
    ..."hello next prev goto play pause set focus get snapshot".split(" "),
  );
  const message = fc.oneof(
    fc.anything({ withNullPrototype: true, withMap: true }),
    fc.record({ ns: fc.constant("entente"), v: fc.constant(1), id: fc.anything(), type, data }),
    fc.record({ ns: fc.constant("entente"), v: fc.constant(1), type, data }),
  );
  fc.assert(
    fc.property(message, (one) => {
      say(one);
      sent.length = 0;
      const { window } = session.store.view.peek();
      expect(window.from).toBeLessThan(window.to);
      expect(session.store.catalog.peek()).toBe(catalog);
      expect(session.store.own.peek().get(own.id)?.now).toBe(own);
      const { embed, scale, dataset } = session.store.setting.peek();
      expect([embed, dataset, scale >= 0.75 && scale <= 3]).toEqual([true, null, true]);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);
