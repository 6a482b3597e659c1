import { expect, test } from "vitest";
import { checkDataset } from "../../src/model/check.ts";
import { ids, sample, spoilt, the } from "./sample.ts";

test("a sound dataset is read whole and without a word", () => {
  const { dataset, problems } = checkDataset(sample(), () => undefined);
  expect(problems).toEqual([]);
  expect(dataset).toMatchObject({
    title: "A sample",
    extent: "2016/2020",
    focus: ["egypt", "haftar"],
  });
  expect(ids(dataset?.events ?? [])).toEqual(["meeting", "leaving"]);
});

test.each([[undefined], [null], [5], ["entente/1"], [[]]])("%j is no dataset", (raw) => {
  const { dataset, problems } = checkDataset(raw, () => undefined);
  expect(dataset).toBeUndefined();
  expect(problems).toMatchObject([{ severity: "error", path: "" }]);
});

test("another format version is refused, naming the one given and the one read", () => {
  const { dataset, problems } = checkDataset({ ...sample(), format: "entente/2" }, () => undefined);
  expect(dataset).toBeUndefined();
  expect(problems[0]?.path).toBe("format");
  expect(problems[0]?.message).toMatch(/"entente\/2".*"entente\/1"/);
  expect(checkDataset({}, () => undefined).problems[0]?.message).toContain('"format" is missing');
});

test.each(["__proto__", "constructor", "prototype", "a b", ""])("%j is refused as an id", (id) => {
  const { dataset, at } = spoilt((data) => {
    data.actors.push({ id, name: "Somebody", kind: "person" });
  });
  expect(at).toEqual(["error actors[3].id"]);
  expect(dataset.actors).toHaveLength(3);
  expect(({} as Record<string, unknown>).name).toBeUndefined();
});

test("a reference named __proto__ is an unknown id like any other", () => {
  const { at } = spoilt((data) => {
    the(the(data.events).participants).actor = "__proto__";
    the(the(data.events, 1).evidence).document = "constructor";
  });
  expect(at).toContain("error events[0].participants[0].actor");
  expect(at).toContain("error events[1].evidence[0].document");
});

test("an extent that is missing or open is worked out from the dated events", () => {
  for (const extent of [undefined, "2016/..", "soon", 5, "Y-200000/2020", "2016/Y12000"]) {
    const { dataset, at } = spoilt((data) => Object.assign(data, { extent }));
    expect(at).toEqual(["warning extent"]);
    expect(dataset.extent).toBe("2019/2019");
  }
});

test("an unknown id in the focus is passed over with a warning", () => {
  const { dataset, problems } = spoilt((data) => {
    data.focus = ["egypt", "haftr", "egypt", 3 as never];
  });
  expect(dataset.focus).toEqual(["egypt"]);
  expect(problems.map(({ path }) => path)).toEqual(["focus[1]", "focus[3]"]);
  expect(problems[0]).toMatchObject({ severity: "warning" });
});

test("a missing list is reported, and the rest is read", () => {
  const { dataset, at } = spoilt((data) =>
    Object.assign(data, { events: undefined, affiliations: {} }),
  );
  expect(at).toEqual(["error events", "error affiliations"]);
  expect(dataset.actors).toHaveLength(3);
});

test("too many actors, too long a text and a number that is not finite are refused with their limits", () => {
  const { dataset, problems, at } = spoilt((data) => {
    the(data.actors).name = "x".repeat(10_001);
    Object.assign(the(data.actors, 1), { place: { x: Number.POSITIVE_INFINITY, y: 0 } });
    for (let i = 0; i < 50_000; i++) data.actors.push({ id: `a${i}`, name: "A", kind: "other" });
  });
  expect(at.slice(0, 3)).toEqual([
    "error actors",
    "error actors[0].name",
    "error actors[1].place.x",
  ]);
  expect(problems[0]?.message).toContain("50,000");
  expect(problems[1]?.message).toContain("10000 characters");
  expect(dataset.actors).toHaveLength(49_998);
});

test("at most 200 problems are listed, and one line says how many more there are", () => {
  const { problems } = spoilt((data) => {
    data.focus = Array.from({ length: 1500 }, (_, i) => `unknown-${i}`);
  });
  expect(problems).toHaveLength(201);
  expect(problems[200]).toMatchObject({ severity: "warning", path: "" });
  expect(problems[200]?.message).toContain("1,300 more problems");
});

test("every message is a full sentence", () => {
  const { problems } = spoilt((data) => {
    Object.assign(data, { title: 5, extent: 5, focus: 5 });
    data.documents.push({} as never, { id: "x", title: "x", text: 5 } as never);
    data.actors.push({ id: "a b", name: "", kind: "x" }, null as never);
    data.events.push({ id: "e", count: 0, type: "MEET", participants: [], evidence: 5 } as never);
  });
  for (const { message } of problems) expect(message).toMatch(/^(?:[A-Z]|"\w+").*[.?]$/);
  expect(problems.length).toBeGreaterThan(15);
});
