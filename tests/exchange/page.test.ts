// @vitest-environment happy-dom
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  assemblePage,
  carriedData,
  embeddedJson,
  opensOnStory,
  ownPage,
  type PageParts,
  withData,
} from "../../src/exchange/page.ts";
import { HOSTILE } from "../fixtures/hostile.ts";

const PARTS: PageParts = {
  policy: "default-src 'none'; img-src data: \"x\" & <y>",
  title: "Egypt & Haftar <2017>",
  icon: "data:image/svg+xml,%3Csvg/%3E",
  style: "body { color: red }",
  script: 'const marker = `<script type="application/json" id="entente-data">{}</body>`;',
  data: embeddedJson('{ "format": "entente/1" }'),
};

/** What a browser finds in a page, as far as this parser tells. */
function parsed(page: string): Document {
  // biome-ignore lint/plugin: this test reads a page as a browser would; the app never does.
  return new DOMParser().parseFromString(page, "text/html");
}

test("a page gives back the data it carries, whatever stands in its program", () => {
  const page = assemblePage(PARTS);
  expect(carriedData(parsed(page))).toBe('{"format":"entente/1"}');
  const other = withData(page, embeddedJson('{"title":"other"}'));
  expect(carriedData(parsed(other))).toBe('{"title":"other"}');
  expect(other).toContain(PARTS.script);
  expect(withData(other, PARTS.data)).toBe(page);
});

test("no text in the data ends their block or a line of script", () => {
  const hostile = [
    "</script>",
    "<!--",
    "<script>",
    "]]>",
    "\u2028",
    "\u2029",
    "\0",
    "\ud800",
    "&lt;",
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...hostile))), (texts) => {
      const json = JSON.stringify({ texts });
      const data = embeddedJson(json);
      expect(data).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(data)).toEqual(JSON.parse(json));
    }),
  );
});

test("a hostile title leaves the page whole", () => {
  const page = parsed(assemblePage({ ...PARTS, title: HOSTILE }));
  expect(carriedData(page)).toBe('{"format":"entente/1"}');
  expect(page.querySelectorAll("body script")).toHaveLength(1);
  expect(page.querySelector("title")?.textContent).toContain("]]> </script><!--");
});

test("a page that carries no data takes none", () => {
  expect(() => withData("<!doctype html><p>index</p>", "{}")).toThrow(/carries no dataset/);
  expect(carriedData(parsed("<p id='entente-data'>no</p>"))).toBeNull();
});

test("an open page is put together again from its own parts", () => {
  const page = assemblePage(PARTS);
  expect(ownPage(parsed(page), PARTS.title, PARTS.data)).toBe(page);
  expect(ownPage(parsed("<p>other</p>"), "", "{}")).toBeNull();
});

test("a page says whether it opens on its first story, also when it is made of another one", () => {
  const page = assemblePage({ ...PARTS, onStory: true });
  expect(opensOnStory(parsed(page))).toBe(true);
  expect(carriedData(parsed(page))).toBe(PARTS.data);
  expect(opensOnStory(parsed(assemblePage(PARTS)))).toBe(false);
  expect(withData(assemblePage(PARTS), PARTS.data, true)).toBe(page);
  expect(withData(page, PARTS.data)).toBe(assemblePage(PARTS));
  expect(ownPage(parsed(page), PARTS.title, PARTS.data, true)).toBe(page);
});
