import { civil } from "../model/calendar.ts";
import type { SourceDocument } from "../model/dataset.ts";
import { parseEdtf } from "../model/edtf.ts";
import { webAddress } from "../model/web-address.ts";

/** Our record beside the articles: what is cited of which dataset, and where it is live. */
type CitedRecord = { title: string; edition: string; link: string; year: number };

/** What is cited: the articles first, then our record. */
export type Cited = { documents: readonly SourceDocument[]; record: CitedRecord };

type Day = { year: number; month?: number; day?: number };

/** The day of publication as far as it is known; undefined where no year is. */
function publishedOn({ published }: SourceDocument): Day | undefined {
  const time = parseEdtf(published.edtf);
  if (!time || !Number.isFinite(time.earliest) || !Number.isFinite(time.latest)) return undefined;
  const [a, b] = [civil(time.earliest), civil(time.latest)];
  if (a.year !== b.year) return undefined;
  if (a.month !== b.month) return { year: a.year };
  return a.day === b.day ? { ...a } : { year: a.year, month: a.month };
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Notes in the Chicago style, numbered: one for each article, then one for our record. */
export function chicagoOf({ documents, record }: Cited): string {
  const note = (title: string, parts: readonly string[]) =>
    oneLine(`“${title.replace(/\.$/, "")},” ${parts.filter(Boolean).join(", ")}.`);
  const articles = documents.map((document) => {
    const date = publishedOn(document);
    const day = date?.month ? [MONTHS[date.month - 1], date.day].filter(Boolean).join(" ") : "";
    // A day and its year stand apart, a month and its year do not.
    const dated = date ? [day, date.year].filter(Boolean).join(date.day ? ", " : " ") : "n.d.";
    return note(document.title, [document.publisher ?? "", dated, webAddress(document.url) ?? ""]);
  });
  const { title, edition, year, link } = record;
  const own = note(title, [`data set, edition ${edition}`, "Entente", String(year), link]);
  return [...articles, own].map((text, i) => `${i + 1}. ${text}\n`).join("\n");
}

/** RIS, which reference managers import: an entry for each article, then one for our record. */
export function risOf({ documents, record }: Cited): string {
  const lines = (entry: readonly (readonly [string, string])[]) =>
    [...entry.filter(([, value]) => value !== ""), ["ER", ""] as const]
      .map(([tag, value]) => `${tag}  - ${oneLine(value)}`)
      .join("\r\n");
  const articles = documents.map((document) => {
    const { publisher, title } = document;
    const url = webAddress(document.url) ?? "";
    const date = publishedOn(document);
    return lines([
      ["TY", "NEWS"],
      ["TI", title],
      ["T2", publisher],
      ["PY", date ? String(date.year) : ""],
      ["DA", date ? [date.year, two(date.month), two(date.day)].join("/") : ""],
      ["UR", url],
    ]);
  });
  const own = lines([
    ["TY", "DATA"],
    ["TI", record.title],
    ["PB", "Entente"],
    ["PY", String(record.year)],
    ["ET", record.edition],
    ["UR", record.link],
  ]);
  return `${[...articles, own].join("\r\n\r\n")}\r\n`;
}

/** BibTeX: an entry for each article, then one for our record. */
export function bibtexOf({ documents, record }: Cited): string {
  const keys = new Set<string>();
  const entry = (name: string, fields: readonly (readonly [string, string])[]) => {
    const plain = name.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "") || "source";
    let key = plain;
    for (let n = 2; keys.has(key); n++) key = `${plain}-${n}`;
    keys.add(key);
    const said = fields
      .filter(([, value]) => value !== "")
      .map(
        ([field, value]) =>
          `  ${field} = {${field === "url" ? texAddress(value) : texText(value)}}`,
      );
    return `@misc{${key},\n${said.join(",\n")}\n}`;
  };
  const articles = documents.map((document) => {
    const { publisher, title } = document;
    const url = webAddress(document.url) ?? "";
    const date = publishedOn(document);
    return entry(`${publisher || title}${date?.year ?? ""}`, [
      ["title", title],
      ["howpublished", publisher],
      ["year", date ? String(date.year) : ""],
      ["month", date?.month ? String(date.month) : ""],
      ["url", url],
    ]);
  });
  const own = entry(`entente${record.year}`, [
    ["title", record.title],
    ["howpublished", "Entente"],
    ["year", String(record.year)],
    ["edition", record.edition],
    ["url", record.link],
  ]);
  return `${[...articles, own].join("\n\n")}\n`;
}

/** CSL-JSON: an item for each article, then one for our record. */
export function cslOf({ documents, record }: Cited): string {
  const articles = documents.map((document) => {
    const { id, publisher, title } = document;
    const url = webAddress(document.url) ?? "";
    const date = publishedOn(document);
    const parts = date && [date.year, date.month, date.day].filter((part) => part !== undefined);
    return {
      id,
      type: "article-newspaper",
      title,
      ...(publisher && { "container-title": publisher }),
      ...(parts && { issued: { "date-parts": [parts] } }),
      ...(url && { URL: url }),
    };
  });
  const own = {
    id: "entente",
    type: "dataset",
    title: record.title,
    publisher: "Entente",
    version: record.edition,
    issued: { "date-parts": [[record.year]] },
    URL: record.link,
  };
  return `${JSON.stringify([...articles, own], null, 2)}\n`;
}

function two(part: number | undefined): string {
  return part === undefined ? "" : String(part).padStart(2, "0");
}

function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control would end the line.
  return text.replace(/[\u0000-\u001f\u2028\u2029]+/g, " ");
}

/** An address is taken as it stands; only what would end the field or the line is written as its code. */
function texAddress(text: string): string {
  return oneLine(text).replace(/[\s\\{}]/g, (sign) => encodeURIComponent(sign));
}

/** Text as it may stand between braces. */
function texText(text: string): string {
  const signs: Record<string, string> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  return oneLine(text).replace(/[\\~^{}%&$#_]/g, (sign) => signs[sign] ?? `\\${sign}`);
}
