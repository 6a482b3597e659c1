import { expect, test } from "vitest";
import { contrariesOf, isContested, speakersAt } from "../../src/engine/contested.ts";
import { cardOf } from "../../src/engine/evidence.ts";
import { beadLook } from "../../src/engine/looks.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const REFUSED = "Russia refused to supply arms.";
const AGREED = "Later reports say that Russia agreed to arm him.";
const catalog = catalogFrom({
  documents: [{ id: "doc", text: `${REFUSED} ${AGREED} The UN met.` }],
  events: [
    {
      id: "refuses",
      who: "russia haftar",
      type: "REJECT",
      evidence: [{ exact: REFUSED }, { exact: AGREED, stance: "contradicts" }],
    },
    { id: "agrees", who: "russia haftar", type: "AGREE", evidence: [{ exact: AGREED }] },
    { id: "reports", who: "media un", evidence: [{ exact: AGREED }] },
    { id: "meets", who: "un gna", evidence: [{ exact: "The UN met." }] },
  ],
});
const at = (id: string) => catalog.eventOf.get(id) as number;

test("both ends of a pair are contested, although only one of them cites the other", () => {
  expect(catalog.events.map((_, event) => isContested(catalog, event))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(contrariesOf(catalog, at("agrees"))).toMatchObject([
    { quote: { exact: REFUSED }, stance: "contradicts" },
  ]);
});

test("bead and card say the same, and the card holds both sentences on both ends", () => {
  for (const [id, says, contrary] of [
    ["refuses", REFUSED, AGREED],
    ["agrees", AGREED, REFUSED],
  ] as const) {
    const card = cardOf(catalog, at(id));
    expect(beadLook(catalog, at(id)).contested).toBe(true);
    expect(card.chips.map(({ kind }) => kind)).toContain("contested");
    expect(card.quotes.map(({ exact }) => exact)).toEqual([says]);
    expect(card.contradicting.map(({ exact }) => exact)).toEqual([contrary]);
  }
});

test("a sentence speaks for the events that quote most of it", () => {
  const [agreed] = catalog.events[at("agrees")]?.evidence ?? [];
  if (!agreed) throw new Error("The event has no evidence.");
  expect(speakersAt(catalog, agreed)).toEqual({ events: [at("agrees"), at("reports")], share: 1 });
});

test("pairs that cite each other hold each sentence once", () => {
  const mutual = catalogFrom({
    documents: [{ id: "doc", text: `${REFUSED} ${AGREED}` }],
    events: [
      { evidence: [{ exact: REFUSED }, { exact: AGREED, stance: "contradicts" }] },
      { evidence: [{ exact: AGREED }, { exact: REFUSED, stance: "contradicts" }] },
    ],
  });
  expect([0, 1].map((event) => contrariesOf(mutual, event).length)).toEqual([1, 1]);
});

test("a contrary sentence that no event is coded from leaves all others as they are", () => {
  const lone = catalogFrom({
    documents: [{ id: "doc", text: "They met. They denied it." }],
    events: [
      { evidence: [{ exact: "They met." }, { exact: "They denied it.", stance: "contradicts" }] },
      { evidence: [{ exact: "They" }] },
    ],
  });
  expect([0, 1].map((event) => isContested(lone, event))).toEqual([true, false]);
});

test("in the shipped data the two pairs that say the contrary are contested on both ends", () => {
  const shipped = shippedCatalog();
  const contested = shipped.events.filter((_, event) => isContested(shipped, event));
  expect(contested.map(({ id }) => id)).toEqual([
    "russia-refuses-arms-haftar-2016",
    "russia-agrees-arms-on-condition-2016",
    "egypt-funds-and-arms-lna-2019",
    "egypt-rejects-military-solution-2019",
  ]);
});
