import { expect, test } from "vitest";
import { cleanText, xmlText } from "../../src/exchange/xml.ts";
import { HOSTILE } from "../fixtures/hostile.ts";
import { xmlFault } from "../fixtures/well-formed.ts";

test("what no XML may hold goes, and all else stays as it was written", () => {
  expect(cleanText("a\u0000b\u0007c\ud800d\udc00e\uffff")).toBe("abcde");
  expect(cleanText("tab\tline\nحفتر \u{1f600}")).toBe("tab\tline\nحفتر \u{1f600}");
});

test("any text stands in XML as content and as an attribute, and is read back as it was", () => {
  const said = xmlText(HOSTILE);
  expect(xmlFault(`<a b="${said}">${said}</a>`)).toBe("");
  const read = said
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  expect(read).toBe(cleanText(HOSTILE));
});

test("the test's own reader of XML refuses what is not well formed", () => {
  for (const faulty of [
    "<a>&</a>",
    "<a><b></a></b>",
    "<a>]]></a>",
    '<a b="1" b="2"/>',
    "<a>\u0000</a>",
    "<a>\ud800</a>",
    "<a>",
    '<a b="<"/>',
  ]) {
    expect(xmlFault(faulty), faulty).not.toBe("");
  }
});
