/**
 * A text made comparable, with the way back: unit `i` of `text` stands for `raw.slice(rawStart[i], rawEnd[i])`.
 * All offsets are UTF-16 code units.
 */
export type Normalised = { text: string; rawStart: number[]; rawEnd: number[] };

const DROPPED = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const SPACE = /\s/;
const SINGLE_QUOTE = /[`´ʹʼ‘’‚‛′]/;
const DOUBLE_QUOTE = /[«»“”„‟″]/;
const DASH = /[‐‑‒–—―−﹘﹣－]/;
/** Never composes across its ends, so that it can be composed by itself (all that NFC joins is a mark or a jamo). */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff]*/gu;
const CHUNK = 8192;

/**
 * Brings a text to a form in which differences of typing vanish: NFC, every run of white space one space, straight
 * quotes, every run of dashes one hyphen, no soft hyphens and no invisible marks. Linear in the text's length.
 */
export function normalise(raw: string): Normalised {
  const units: number[] = [];
  const rawStart: number[] = [];
  const rawEnd: number[] = [];
  const add = (composed: string, start: number, end: number) => {
    for (let i = 0; i < composed.length; i++) {
      const unit = plainUnit(composed.charCodeAt(i));
      if (unit === undefined) continue;
      const repeated = unit === units[units.length - 1] && (unit === 0x20 || unit === 0x2d);
      if (repeated) {
        rawEnd[rawEnd.length - 1] = end;
      } else {
        units.push(unit);
        rawStart.push(start);
        rawEnd.push(end);
      }
    }
  };
  if (raw === raw.normalize("NFC")) {
    for (let i = 0; i < raw.length; i++) add(raw.charAt(i), i, i + 1);
  } else {
    for (const { 0: cluster, index } of raw.matchAll(CLUSTER)) {
      add(cluster.normalize("NFC"), index, index + cluster.length);
    }
  }
  return { text: textOf(units), rawStart, rawEnd };
}

const plainUnits = new Map<number, number | undefined>();

function plainUnit(unit: number): number | undefined {
  if (unit > 0x2d && unit < 0x60) return unit;
  if (plainUnits.has(unit)) return plainUnits.get(unit);
  const plain = plainUnitOf(String.fromCharCode(unit));
  plainUnits.set(unit, plain);
  return plain;
}

function plainUnitOf(character: string): number | undefined {
  if (DROPPED.test(character)) return undefined;
  if (SPACE.test(character)) return 0x20;
  if (SINGLE_QUOTE.test(character)) return 0x27;
  if (DOUBLE_QUOTE.test(character)) return 0x22;
  if (DASH.test(character)) return 0x2d;
  return character.charCodeAt(0);
}

function textOf(units: number[]): string {
  const chunks: string[] = [];
  for (let i = 0; i < units.length; i += CHUNK) {
    chunks.push(String.fromCharCode(...units.slice(i, i + CHUNK)));
  }
  return chunks.join("");
}
