import { expect, test } from "vitest";
import {
  affiliationDate,
  affiliationDates,
  countedThere,
  membersOf,
} from "../../src/engine/affiliation-words.ts";
import type { Affiliation } from "../../src/model/dataset.ts";
import { catalogFrom } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const shipped = shippedCatalog();
const of = (id: string) =>
  shipped.dataset.affiliations.find((found) => found.id === id) as Affiliation;

test("where no start is given the articles that say so are named, and what counts because of it", () => {
  const sisi = of("sisi--egypt-presidency");
  expect(affiliationDates(shipped, sisi)).toBe(
    "in articles of 7 Dec 2016, 18 May 2017, 15 Apr 2019 and 19 Dec 2020; start not given",
  );
  expect(affiliationDate(shipped, sisi)).toBe("as of 19 Dec 2020, start not given");
  expect(countedThere(sisi)).toBe("So everything up to 19 Dec 2020 counts there.");
  expect(affiliationDates(shipped, of("sarraj--gna"))).toBe("as of 15 Apr 2019, start not given");
});

test("an office last spoken of on the day of an article has not ended there", () => {
  const kamel = of("kamel--egypt-gis");
  expect(affiliationDates(shipped, kamel)).toBe("since 14 Apr 2019, last spoken of 19 Dec 2020");
  expect(countedThere(kamel)).toBe("So what lies from 14 Apr 2019 to 19 Dec 2020 counts there.");
});

test("what nothing dates counts throughout, and an ally's doings never", () => {
  expect(affiliationDates(shipped, of("lna--haftar-lna"))).toBe("");
  expect(countedThere(of("lna--haftar-lna"))).toBe(
    "No article dates it, so everything counts there.",
  );
  expect(countedThere(of("bayda-government--haftar-lna"))).toBe("");
  expect(
    countedThere({ ...of("kamel--egypt-gis"), when: { edtf: "2014/..", basis: "stated" } }),
  ).toBe("So everything from 1 Jan 2014 on counts there.");
});

test("who belongs to a member belongs to the whole, once, also where affiliations run in a circle", () => {
  const circle = catalogFrom({
    affiliations: [
      { member: "lna", of: "bloc" },
      { member: "haftar", of: "lna", relation: "commands" },
      { member: "bloc", of: "haftar" },
      { member: "friend", of: "bloc", relation: "allied" },
    ],
  });
  expect(
    membersOf(circle, "bloc").map(({ affiliation, through }) => [
      affiliation.member,
      circle.actors[through]?.id,
    ]),
  ).toEqual([
    ["lna", undefined],
    ["haftar", "lna"],
  ]);
});
