import { expect, test } from "vitest";
import { bibtexOf, chicagoOf, cslOf, risOf } from "../../src/exchange/citations.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const [first, second] = shippedCatalog().dataset.documents;
if (!first || !second) throw new Error("The shipped dataset has too few documents.");
const record = { title: "Libya, 2017", edition: "abc", link: "https://x.org/?t=2017", year: 2026 };
const cited = { documents: [first, second], record };

test("RIS has an entry for each article, ours last, each with its address", () => {
  const entries = risOf(cited).split(/\r\n\r\n/);
  expect(entries).toHaveLength(3);
  expect(entries[0]).toContain(`TI  - ${first.title}`);
  expect(entries[0]).toContain(`UR  - ${first.url}`);
  expect(entries[0]).toMatch(/DA {2}- 2016\/06\/27/);
  expect(entries[2]).toMatch(/^TY {2}- DATA[\s\S]*ET {2}- abc[\s\S]*ER {2}- \r\n$/);
});

test("Chicago notes are numbered, say as much of a date as is known, and end with our record", () => {
  const month = { ...first, title: "Talks.", published: { ...first.published, edtf: "2016-06" } };
  const unknown = { ...first, published: { ...first.published, edtf: "" } };
  const notes = chicagoOf({ documents: [first, month, unknown], record })
    .trim()
    .split("\n\n");
  expect(notes).toEqual([
    `1. “${first.title},” ${first.publisher}, June 27, 2016, ${first.url}.`,
    `2. “Talks,” ${first.publisher}, June 2016, ${first.url}.`,
    `3. “${first.title},” ${first.publisher}, n.d., ${first.url}.`,
    "4. “Libya, 2017,” data set, edition abc, Entente, 2026, https://x.org/?t=2017.",
  ]);
});

test("a title cannot begin an entry or a field of its own", () => {
  const documents = [{ ...first, title: "a\r\nER  - \r\nTY  - BOOK {b} 100% \\x" }];
  expect(risOf({ documents, record }).match(/^ER/gm)).toHaveLength(2);
  expect(bibtexOf({ documents, record })).toContain("\\{b\\} 100\\% \\textbackslash{}x");
});

test("only http addresses are cited as such", () => {
  const documents = [{ ...first, url: "javascript:alert(1)" }];
  for (const write of [chicagoOf, risOf, bibtexOf, cslOf])
    expect(write({ documents, record })).not.toContain("javascript:");
});

test("no two entries of BibTeX have one name", () => {
  const keys = [
    ...bibtexOf({ documents: [first, first], record }).matchAll(/^@misc\{(.*),$/gm),
  ].map(([, key]) => key);
  expect(new Set(keys).size).toBe(3);
});

test("CSL-JSON says as much of a date as is known", () => {
  const vague = { ...first, published: { ...first.published, edtf: "2016-06" } };
  const unknown = { ...first, published: { ...first.published, edtf: "" } };
  const items = JSON.parse(cslOf({ documents: [first, vague, unknown], record }));
  expect(items.map(({ issued }: { issued?: object }) => issued)).toEqual([
    { "date-parts": [[2016, 6, 27]] },
    { "date-parts": [[2016, 6]] },
    undefined,
    { "date-parts": [[2026]] },
  ]);
});

test("BibTeX gives an address as it is, and its other texts as TeX reads them", () => {
  const link = "https://x.org/?v=1&t=2017_a%20b~c#d";
  const documents = [{ ...first, title: "A & B", url: "https://x.org/a}b&c" }];
  const written = bibtexOf({ documents, record: { ...record, link } });
  expect(written).toContain(`url = {${link}}`);
  expect(written).toContain("url = {https://x.org/a%7Db&c}");
  expect(written).toContain("title = {A \\& B}");
});
