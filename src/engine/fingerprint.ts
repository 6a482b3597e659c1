import type { Dataset } from "../model/dataset.ts";

/** 6 bits each: the letters of base64url. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LENGTH = 10;

/** Where in a document a quote stands, and what stands beside it, follow from how much of its text is at hand. */
const LEFT_OUT = new Set(["start", "end", "prefix", "suffix"]);

const known = new WeakMap<Dataset, string>();

/**
 * A short name for what a dataset says: ten letters that change with any title, actor, event, date or quote, and not
 * with the order of keys, the stories told of it, or how much of an article's text is at hand. It tells two editions apart; against a forger
 * it proves nothing. A plain sum, and no SHA-256, since that is not to be had on a page without a secure origin.
 */
export function fingerprintOf(dataset: Dataset): string {
  let found = known.get(dataset);
  if (found === undefined) {
    const sum = new Sum();
    const documents = dataset.documents.map((document) => ({
      ...document,
      text: undefined,
      sha256: undefined,
    }));
    walk({ ...dataset, documents, stories: undefined }, sum);
    found = sum.letters();
    known.set(dataset, found);
  }
  return found;
}

function walk(value: unknown, sum: Sum): void {
  if (Array.isArray(value)) {
    sum.add("[");
    for (const item of value) walk(item, sum);
    sum.add("]");
  } else if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(
      ([key, item]) => item !== undefined && !LEFT_OUT.has(key),
    );
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    sum.add("{");
    for (const [key, item] of entries) {
      sum.add(key);
      walk(item, sum);
    }
    sum.add("}");
  } else {
    sum.add(`${typeof value} ${value}`);
  }
}

/** Two running sums of 32 bits, after MurmurHash3's mixing steps. */
class Sum {
  private a = 0x9e3779b9;
  private b = 0x85ebca6b;

  add(text: string): void {
    let { a, b } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0xcc9e2d51);
      b = Math.imul(b ^ code, 0x1b873593);
      a = (a << 13) | (a >>> 19);
      b = (b << 15) | (b >>> 17);
    }
    // Where one part ends and the next begins counts too.
    this.a = Math.imul(a ^ text.length, 0x85ebca6b);
    this.b = Math.imul(b ^ (text.length + 1), 0xc2b2ae35);
  }

  letters(): string {
    const [a, b] = [finished(this.a ^ Math.imul(this.b, 5)), finished(this.b ^ (this.a >>> 7))];
    let bits = (BigInt(a) << 32n) | BigInt(b);
    let letters = "";
    for (let i = 0; i < LENGTH; i++) {
      letters += LETTERS[Number(bits & 63n)];
      bits >>= 6n;
    }
    return letters;
  }
}

function finished(sum: number): number {
  let h = sum;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
