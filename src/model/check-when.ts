import type { When } from "./dataset.ts";
import { parseEdtf } from "./edtf.ts";
import { shown } from "./fault.ts";
import type { Report } from "./report.ts";
import { type Shelf, unknownId } from "./shelf.ts";

/**
 * Checks a date and what it is said to rest on. The empty string is sound: it means undated.
 * @returns the date, without an anchor that names no document; `undefined`, reported, where the EDTF cannot be read
 */
export function checkWhen(
  when: When,
  path: string,
  documents: Shelf<unknown>,
  report: Report,
): When | undefined {
  const { anchor, ...rest } = when;
  if (when.edtf !== "" && !isSound(when.edtf)) {
    report.error(`${path}.edtf`, () => badDate(when.edtf));
    return undefined;
  }
  if (when.edtf === "" && when.basis !== "unknown") {
    report.warn(
      `${path}.basis`,
      () =>
        `The date is empty, which means undated, but "basis" is "${when.basis}": write the date or set the basis to "unknown".`,
    );
  }
  if (anchor === undefined || documents.kept.has(anchor)) return when;
  report.warn(`${path}.anchor`, () => unknownId(anchor, "document", documents));
  return rest;
}

const MOST_REMEMBERED = 50_000;
const sound = new Set<string>();

/** Large datasets repeat few dates, and parsing is the dearer half of checking an event. */
function isSound(edtf: string): boolean {
  if (sound.has(edtf)) return true;
  if (!parseEdtf(edtf)) return false;
  if (sound.size >= MOST_REMEMBERED) sound.clear();
  sound.add(edtf);
  return true;
}

/** Why a text is no date, and how the date is written instead. */
function badDate(edtf: string): string {
  const [from = "", to = "", ...more] = edtf.split("/");
  if (parseEdtf(from) && parseEdtf(to) && more.length === 0) {
    return `The end of ${shown(edtf)} lies before its beginning: swap the two sides of the "/".`;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) {
    return `The calendar has no day ${shown(edtf)}: check the month and the day.`;
  }
  return `${shown(edtf)} is no date in EDTF: write for example "2017-05-18", "2017-05", "2016/2018", "2018/.." or "[2019-04-10..2019-04-14]", or "" where the date is unknown.`;
}
