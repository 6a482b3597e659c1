import { expect, test } from "vitest";
import { eventDateWords } from "../../src/engine/event-date.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

const said = (event: EventSpec) => {
  const catalog = catalogFrom({
    documents: [
      { id: "first", published: "2016-06-27" },
      { id: "second", published: "2017-05-18" },
    ],
    events: [event],
  });
  return eventDateWords(catalog, 0);
};
const both = [{ document: "first" }, { document: "second" }];

test.each([
  ["2011-02/2017-05-18", "since February 2011, last spoken of 18 May 2017"],
  ["2017-05-04/2017-05-16", "since 4 May 2017, last spoken of 16 May 2017"],
  ["../2017-05-18", "last spoken of 18 May 2017"],
  ["2011~/2017-05-18", "since about 2011, last spoken of 18 May 2017"],
  ["/2017-05-18", "as of 18 May 2017, start not given"],
  ["2011/2016-06-27", "2011 – 27 Jun 2016"],
  ["2011/2017-06-01", "2011 – 1 Jun 2017"],
  ["2017-05-18", "Thu 18 May 2017"],
  ["2014/..", "since 2014"],
])("a standing state of %s, told of up to 18 May 2017, is dated %s", (when, words) => {
  expect(said({ when, status: "ongoing", evidence: both })).toBe(words);
});

test("an act that took a spell is over, whenever its article appeared", () => {
  expect(said({ when: "2017-05-04/2017-05-18", document: "second" })).toBe("4–18 May 2017");
});

test("an article that speaks against a state is no word of its going on", () => {
  const evidence = [{ document: "first" }, { document: "second", stance: "contradicts" as const }];
  expect(said({ when: "2011/2016-06-27", status: "ongoing", evidence })).toBe(
    "since 2011, last spoken of 27 Jun 2016",
  );
  expect(said({ when: "", status: "ongoing" })).toBe("not dated");
});
