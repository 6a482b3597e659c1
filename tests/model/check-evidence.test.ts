import { expect, test } from "vitest";
import { checkDataset } from "../../src/model/check.ts";
import { evidence, SAMPLE_TEXT, sample, spoilt, the } from "./sample.ts";

test("quotes are anchored to the raw text's own characters", () => {
  const { dataset } = checkDataset(sample(), () => undefined);
  const quotes = dataset?.events.flatMap((event) => event.evidence.map(({ quote }) => quote)) ?? [];
  expect(quotes[0]).toEqual({
    exact: "Egypt’s Sisi met\u00a0Gen. Haftar in Cairo",
    start: 0,
    end: 37,
  });
  for (const { exact, start, end } of quotes) expect(SAMPLE_TEXT.slice(start, end)).toBe(exact);
});

test("a quote that is not in the text is dropped, and the message says where the two part", () => {
  const { dataset, problems } = spoilt((data) => {
    the(data.events).evidence.push(evidence("Sisi met Gen. Haftar in Benghazi"));
  });
  expect(problems).toMatchObject([
    { severity: "error", path: "events[0].evidence[2].quote.exact" },
  ]);
  expect(problems[0]?.message).toContain(
    'agree up to "Sisi met Gen. Haftar in ", then the quote goes on "Benghazi"',
  );
  expect(the(dataset.events).evidence).toHaveLength(2);
});

test("evidence of the wrong shape is dropped by itself", () => {
  const { dataset, at } = spoilt((data) => {
    the(data.events).evidence.push({} as never, 5 as never);
  });
  expect(at).toEqual([
    "error events[0].evidence[2].document",
    "error events[0].evidence[2].quote",
    "error events[0].evidence[3]",
  ]);
  expect(dataset.events).toHaveLength(2);
});

test("a trigger outside its quote is taken off with a warning; one inside is kept as the text has it", () => {
  const { dataset, at } = spoilt((data) => {
    the(data.events).evidence = [
      evidence("Sisi met Gen. Haftar", { trigger: "talked" }),
      evidence("Sisi met Gen. Haftar", { trigger: "met Gen." }),
    ];
  });
  expect(at).toEqual(["warning events[0].evidence[0].trigger"]);
  expect(the(dataset.events).evidence.map(({ trigger }) => trigger)).toEqual([
    undefined,
    "met\u00a0Gen.",
  ]);
});
