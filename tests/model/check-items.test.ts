import { expect, test } from "vitest";
import { checkDataset } from "../../src/model/check.ts";
import { evidence, ids, SAMPLE_TEXT, type Sample, sample, spoilt, the } from "./sample.ts";

test("a document's file is asked for by its path, and one that is not there is named", () => {
  const data = sample();
  the(data.documents).text = "sources/memo.txt";
  const found = checkDataset(data, (path) =>
    path === "sources/memo.txt" ? SAMPLE_TEXT : undefined,
  );
  expect(found.problems).toEqual([]);
  const lost = checkDataset(data, () => undefined);
  expect(lost.problems[0]).toMatchObject({ severity: "error", path: "documents[0].text" });
  expect(lost.problems[0]?.message).toContain('"sources/memo.txt"');
  expect(lost.problems[1]?.message).toContain("left out because of its own fault");
});

test("an unknown actor costs the event, and the id that was meant is suggested", () => {
  const { dataset, problems } = spoilt((data) => {
    the(the(data.events).participants, 1).actor = "hafter";
  });
  expect(problems).toMatchObject([{ severity: "error", path: "events[0].participants[1].actor" }]);
  expect(problems[0]?.message).toContain('did you mean "haftar"?');
  expect(ids(dataset.events)).toEqual(["leaving"]);
});

test("a bad actor is left out with the reason, and what rests on it is traced back to it", () => {
  const { dataset, problems, at } = spoilt((data) => {
    the(data.actors, 1).kind = "persn";
  });
  expect(at).toEqual([
    "error actors[1].kind",
    "error affiliations[0].member",
    "error events[0].participants[0].actor",
  ]);
  expect(problems[0]?.message).toContain('did you mean "person"?');
  expect(problems[1]?.message).toContain("left out because of its own fault");
  expect(ids(dataset.actors)).toEqual(["egypt", "haftar"]);
});

test("an event with no sound evidence is left out and named", () => {
  const { dataset, problems, at } = spoilt((data) => {
    the(data.events, 1).evidence = [evidence("Sisi left", { document: "mema" })];
    the(data.events, 0).evidence = [];
  });
  expect(at).toEqual([
    "error events[0].evidence",
    "error events[1].evidence[0].document",
    "error events[1].evidence",
  ]);
  expect(problems[0]?.message).toContain('"meeting" has no evidence');
  expect(problems[1]?.message).toContain('did you mean "memo"?');
  expect(problems[2]?.message).toContain('"leaving" has no sound evidence left');
  expect(dataset.events).toEqual([]);
});

test.each([
  ["18/05/2017", '"2017-05-18"'],
  ["2017-02-30", "no day"],
  ["2018/2017", "lies before its beginning"],
])("the date %j costs the event, and the message says what is expected", (edtf, said) => {
  const { dataset, problems } = spoilt((data) => {
    the(data.events).time.edtf = edtf;
  });
  expect(problems).toMatchObject([{ severity: "error", path: "events[0].time.edtf" }]);
  expect(problems[0]?.message).toContain(said);
  expect(ids(dataset.events)).toEqual(["leaving"]);
});

test("an undated event that claims to know its date is kept with a warning", () => {
  const { dataset, at } = spoilt((data) => {
    the(data.events, 1).time.basis = "stated";
  });
  expect(at).toEqual(["warning events[1].time.basis"]);
  expect(dataset.events).toHaveLength(2);
});

test("a document with a faulty date loses the date and keeps its text", () => {
  const { dataset, at } = spoilt((data) => {
    the(data.documents).published.edtf = "April 2019";
  });
  expect(at).toEqual(["error documents[0].published.edtf"]);
  expect(the(dataset.documents).published).toEqual({ edtf: "", basis: "unknown" });
});

test("an anchor that names no document is taken off", () => {
  const { dataset, at } = spoilt((data) => {
    Object.assign(the(data.events).time, { anchor: "mem" });
  });
  expect(at).toEqual(["warning events[0].time.anchor"]);
  expect(the(dataset.events).time.anchor).toBeUndefined();
});

test("of two items with one id the second is left out, and the first is named", () => {
  const { dataset, problems } = spoilt((data) => {
    data.actors.push({ id: "sisi", name: "Another", kind: "person" });
  });
  expect(problems).toMatchObject([{ severity: "error", path: "actors[3].id" }]);
  expect(problems[0]?.message).toContain("actors[1]");
  expect(the(dataset.actors, 1).name).toBe("Abdel Fattah al-Sisi");
});

test("one actor twice in a role is counted once, and in two roles twice", () => {
  const { dataset, at } = spoilt((data) => {
    the(data.events).participants.push(
      { actor: "sisi", role: "host" },
      { actor: "sisi", role: "mediator" },
    );
  });
  expect(at).toEqual(["error events[0].participants[2]"]);
  expect(the(dataset.events).participants.map(({ role }) => role)).toEqual([
    "host",
    "visitor",
    "mediator",
  ]);
});

test("the affiliation that closes a loop is left out, and the loop is named", () => {
  const back = (edtf: string) => (data: Sample) => {
    data.affiliations.push({
      id: "egypt-sisi",
      member: "egypt",
      of: "sisi",
      relation: "member",
      when: { edtf, basis: "stated" },
    });
  };
  const { dataset, problems } = spoilt(back("2016"));
  expect(problems).toMatchObject([{ severity: "error", path: "affiliations[1]" }]);
  expect(problems[0]?.message).toContain('"sisi-egypt", "egypt-sisi"');
  expect(ids(dataset.affiliations)).toEqual(["sisi-egypt"]);
  expect(spoilt(back("2010/2012")).problems).toEqual([]);
});

test("a condition on an unknown actor is left out", () => {
  const { dataset, at } = spoilt((data) => {
    the(data.conditions).on = ["libya"];
  });
  expect(at).toEqual(["error conditions[0].on[0]"]);
  expect(dataset.conditions).toEqual([]);
});
