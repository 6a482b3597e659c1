import { type Catalog, STATUS_CLASSES } from "../../engine/catalog.ts";
import { type ChangeFrame, changeSentence, sumWords } from "../../engine/change-words.ts";
import {
  type ComparedWindow,
  sideEvents,
  type TieDifference,
  type WindowComparison,
} from "../../engine/compare.ts";
import { silentWindowWords } from "../../engine/coverage.ts";
import type { Ties } from "../../engine/ties.ts";
import { CERTAIN } from "../../engine/window.ts";
import { windowWords } from "../../engine/words.ts";
import { STANCES } from "../../model/plover.ts";

/** The sentences of one kind of difference, each with the row of the table that it tells of. */
export type SentenceGroup = {
  title: string;
  items: { row: TieDifference; sentence: string }[];
};

const VOID = STATUS_CLASSES.indexOf("void");
const NEUTRAL = STANCES.indexOf("neutral");
const ORDER = ["new", "turned", "more", "fewer", "gone", "same"] as const;
type Group = (typeof ORDER)[number];

/**
 * What changed from A to B in sentences, in the grammar of what changed in a window: one for each row, in the rows' order
 * within its group. A silent side is said so; windows of unequal length have no "up from".
 */
export function differenceSentences(
  catalog: Catalog,
  ties: Ties,
  { a, b, unequal }: Pick<WindowComparison, "a" | "b" | "unequal">,
  rows: readonly TieDifference[],
): SentenceGroup[] {
  const frame: ChangeFrame = {
    absentNow: absence(b, "B"),
    absentThen: absence(a, "A"),
    inThat: "in A",
    perhapsNow: "perhaps in B",
    perhapsThen: "perhaps in A",
    trends: !unequal,
  };
  const sentence = (row: TieDifference) => {
    if (row.kind === "same") return `${row.name}: ${sumWords(row.b)} in each`;
    const side = (of: ComparedWindow) =>
      sideEvents(catalog, ties, of, row).events.filter((event) => catalog.statuses[event] !== VOID);
    const [events, before] = [side(b), side(a)];
    const dated = {
      now: (event: number) => b.fold.dating[event] as number,
      before: (event: number) => a.fold.dating[event] as number,
    };
    const told = changeSentence(
      catalog,
      { ...row.b, events },
      { ...row.a, events: before },
      dated,
      frame,
    );
    if (row.kind !== "turned") return `${row.name}: ${told}`;
    return `${row.name}: reported as ${leaning(catalog, a, before)} in A, as ${leaning(catalog, b, events)} in B: ${told}`;
  };
  const titles: Record<Group, string> = {
    new: "New in B",
    turned: "Turned",
    more: "More in B",
    fewer: "Fewer in B",
    gone: b.silent ? "Only in A" : "Not mentioned in B",
    same: "The same in A and B",
  };
  return ORDER.flatMap((group) => {
    const found = rows.filter((row) => groupOf(row) === group);
    const items = found.map((row) => ({ row, sentence: sentence(row) }));
    return items.length > 0 ? [{ title: titles[group], items }] : [];
  });
}

/** All of it as plain text, to be taken elsewhere. */
export function differencesAsText(
  { a, b }: Pick<WindowComparison, "a" | "b">,
  groups: readonly SentenceGroup[],
): string {
  const [nameA, nameB] = [windowWords(a.window), windowWords(b.window)];
  const lines = groups.flatMap(({ title, items }) => [
    "",
    title,
    ...items.map(({ sentence }) => `– ${sentence}.`),
  ]);
  return [`What changed from A (${nameA}) to B (${nameB})`, ...lines].join("\n");
}

function groupOf({ kind, change, possibleChange, perhapsChange }: TieDifference): Group {
  if (kind === "added") return "new";
  if (kind === "removed") return "gone";
  if (kind === "turned" || kind === "same") return kind;
  return (change || possibleChange || perhapsChange) > 0 ? "more" : "fewer";
}

function absence({ window, silent }: ComparedWindow, name: string): string {
  return silent ? `${silentWindowWords(window)} (${name})` : `not mentioned in ${name}`;
}

/** A tie that has turned is reported with one stance alone on each side. */
function leaning(catalog: Catalog, { fold }: ComparedWindow, events: readonly number[]): string {
  const reported = events.filter((event) => {
    const status = STATUS_CLASSES[catalog.statuses[event] as number];
    return fold.dating[event] === CERTAIN && (status === "act" || status === "standing");
  });
  const stance = reported
    .map((event) => catalog.stances[event] as number)
    .find((at) => at !== NEUTRAL);
  return (stance ?? NEUTRAL) < NEUTRAL ? "cooperation" : "conflict";
}
