import { expect, test } from "vitest";
import { feedbackOf, type Prediction, predictionOf } from "../../src/engine/prediction.ts";
import { stepGround } from "../../src/engine/step-ground.ts";
import { storyStepSchema } from "../../src/model/story.ts";
import { catalogFrom } from "../fixtures/dataset.ts";

const catalog = catalogFrom({
  focus: ["egypt", "haftar", "russia"],
  events: [
    { id: "one", when: "2017-05-13" },
    { id: "two", when: "2017-06", count: 2, document: "other" },
    { id: "held", when: "2017/2017-08", status: "ongoing", type: "AID" },
    { id: "planned", when: "2017-07", status: "planned" },
    { id: "late", when: "[2017-12-20..2018-01-05]" },
    { id: "denied", when: "2017-08", status: "denied" },
    { id: "three", when: "2017-09", who: "egypt haftar russia" },
    { id: "before", when: "2016-06" },
  ],
});

function asked(measure: object = {}, step: object = {}, tie = "egypt~haftar"): Prediction {
  const predict = { prompt: "How many?", tie, measure };
  const read = storyStepSchema.parse({ id: "s", headline: "H", t: "2017", predict, ...step });
  const found = predictionOf(stepGround(catalog, read), read);
  if (!found) throw new Error("The step asks for something.");
  return found;
}

const ids = ({ events }: Prediction) => events.map((at) => catalog.events[at]?.id);

test("the answer is what is reported certainly in the window, with the events it counts", () => {
  expect(asked()).toMatchObject({ answer: 5, name: "Egypt – Haftar", noun: "reported events" });
  expect(ids(asked())).toEqual(["held", "one", "two", "three"]);
});

test("a measure counts one type or one stance", () => {
  expect(asked({ type: "CONSULT" })).toMatchObject({ answer: 4, noun: "reported consultations" });
  expect(ids(asked({ type: "AID" }))).toEqual(["held"]);
  expect(asked({ stance: "material-cooperation" })).toMatchObject({
    answer: 1,
    noun: "reported act of material cooperation",
  });
  expect(asked({ type: "CONSULT", stance: "neutral" }).answer).toBe(0);
});

test("the words give window, number and articles, and call silence silence", () => {
  expect(asked({ type: "CONSULT" }).words).toBe("2017: 4 reported consultations, in 2 articles");
  expect(asked({}, { t: "2018-06..2019" }).words).toBe(
    "No article here speaks of June 2018 – December 2019",
  );
  expect(asked({ type: "ASSAULT" }).words).toBe("2017: not mentioned in this window");
  expect(asked({}, { t: "2017-07" }).words).toBe(
    "July 2017: 1 planned or alleged; 1 perhaps in this window",
  );
});

test("a step's own filters hold for its answer too", () => {
  expect(asked({}, { documents: ["other"] })).toMatchObject({ answer: 2 });
});

test("two actors that no event ties are answered with zero, in words that do not deny a tie", () => {
  const none = asked({}, {}, "russia~nobody");
  expect(none).toMatchObject({ answer: 0, tie: undefined, events: [] });
  expect(none.words).toBe("2017: not mentioned in this window");
});

test("a step without a question has no answer", () => {
  const step = storyStepSchema.parse({ id: "s", headline: "H" });
  expect(predictionOf(stepGround(catalog, step), step)).toBeUndefined();
});

test("feedback gives both numbers, neither praise nor blame", () => {
  const found = asked({ type: "CONSULT" });
  const [less, same, more] = [1, 4, 6].map((guess) => feedbackOf(found, guess));
  expect(less).toBe(
    "2017: 4 reported consultations, in 2 articles. You guessed 1: 3 fewer than reported.",
  );
  expect(same).toContain("You guessed 4: as many as reported.");
  expect(more).toContain("You guessed 6: 2 more than reported.");
  expect(`${less}${same}${more}`).not.toMatch(/right|wrong|well|good|correct|sorry|!|up|down/i);
});

test("the answer is told in the question's own noun where it has one", () => {
  const ask = (tie: string) => {
    const predict = { prompt: "How many?", tie, noun: "meetings", measure: { type: "CONSULT" } };
    const step = storyStepSchema.parse({ id: "s", headline: "H", t: "2017", predict });
    return predictionOf(stepGround(catalog, step), step)?.words;
  };
  expect(ask("egypt~haftar")).toBe("2017: 4 reported meetings, in 2 articles");
  expect(ask("egypt~russia")).toBe("2017: 1 report of meetings, in 1 article");
});
