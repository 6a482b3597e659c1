import { type Catalog, STATUS_CLASSES } from "../../engine/catalog.ts";
import { type ChangeFrame, changeSentence, sumWords } from "../../engine/change-words.ts";
import {
  type ComparedWindow,
  sideEvents,
  type TieDifference,
  type WindowComparison,
} from "../../engine/compare.ts";
import { silentWindowWords } from "../../engine/coverage.ts";
import { row as eventsIn } from "../../engine/rows.ts";
import { isEmpty, slotsAt, stancesWords } from "../../engine/tie-sides.ts";
import type { Ties } from "../../engine/ties.ts";
import { toldEarlier } from "../../engine/told-earlier.ts";
import { figure, windowWords } from "../../engine/words.ts";
import { indirectWords } from "./difference-words.ts";
import { rateContrast, rateNote, ratesWords } from "./rate-contrast.ts";

/** The sentences of one kind of difference, each with the row of the table that it tells of. */
export type SentenceGroup = {
  title: string;
  items: { row: TieDifference; sentence: string }[];
};

const VOID = STATUS_CLASSES.indexOf("void");
const ORDER = [
  "new",
  "newIndirect",
  "turned",
  "more",
  "fewer",
  "contrary",
  "gone",
  "goneIndirect",
  "restanced",
  "same",
  "hidden",
] as const;
type Group = (typeof ORDER)[number];

/**
 * What changed from A to B in sentences, in the grammar of what changed in a window: one for each row, in the rows' order
 * within its group. A silent side is said so in its title; windows of unequal length have no "up from".
 */
export function differenceSentences(
  catalog: Catalog,
  ties: Ties,
  compared: Pick<WindowComparison, "a" | "b" | "unequal" | "unit">,
  rows: readonly TieDifference[],
): SentenceGroup[] {
  const { a, b, unequal, unit } = compared;
  const frame: ChangeFrame = {
    inThat: "in A",
    perhapsNow: "perhaps in B",
    perhapsThen: "perhaps in A",
    trends: !unequal,
  };
  const sentence = (row: TieDifference) => {
    if (row.kind === "same") return `${row.name}: ${alikeWords(row)}`;
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
      groupOf(row, compared) === "new" ? earlierWords(catalog, ties, row, a, b) : "",
    );
    if (row.restanced) return `${row.name}: ${stancesWords(row.b)}; in A: ${stancesWords(row.a)}`;
    if (row.kind === "hidden") return `${row.name}: ${besideHidden(row, told)}`;
    const indirect = indirectWords(row);
    const uncounted = (row.kind === "added" ? row.a : row.b).indirect;
    if (indirect) return `${row.name}: ${told}; ${indirect}, not counted: ${figure(uncounted)}`;
    if (row.kind !== "turned") return `${row.name}: ${told}`;
    const from = row.turnedTo === "conflict" ? "cooperation" : "conflict";
    return `${row.name}: reported as ${from} in A, as ${row.turnedTo} in B: ${told}`;
  };
  const titles: Record<Group, string> = {
    new: onlyIn("B", a, "A"),
    newIndirect: "Mentioned in B, only indirect in A",
    turned: "Turned",
    more: "More in B",
    fewer: "Fewer in B",
    contrary: `Reports and acts a ${unit} go different ways`,
    gone: onlyIn("A", b, "B"),
    goneIndirect: "Mentioned in A, only indirect in B",
    restanced: "As many in A as in B, of another stance",
    same: "As many in A as in B",
    hidden: "Hidden by the filters in A or in B",
  };
  return ORDER.flatMap((group) => {
    const found = rows.filter((row) => groupOf(row, compared) === group);
    const items = found.map((row) => {
      const rates = rateContrast(row, compared)?.full ?? ratesWords(row, compared);
      return { row, sentence: [sentence(row), rates].filter(Boolean).join("; ") };
    });
    return items.length > 0 ? [{ title: titles[group], items }] : [];
  });
}

/**
 * All of it as plain text, to be taken elsewhere.
 * @param filtered what the filters hide of both windows (hiddenWords), which the text then begins with
 */
export function differencesAsText(
  { a, b, unequal, unit }: Pick<WindowComparison, "a" | "b" | "unequal" | "unit">,
  groups: readonly SentenceGroup[],
  filtered: string,
): string {
  const [nameA, nameB] = [windowWords(a.window), windowWords(b.window)];
  const lines = groups.flatMap(({ title, items }) => [
    "",
    title,
    ...items.map(({ sentence }) => `– ${sentence}.`),
  ]);
  const head = [
    filtered && `${filtered}.`,
    `What changed from A (${nameA}) to B (${nameB})`,
    unequal && `Not equally long; rates are of ${rateNote(unit)}.`,
  ];
  return [...head.filter(Boolean), ...lines].join("\n");
}

function groupOf(
  row: TieDifference,
  compared: Pick<WindowComparison, "a" | "b" | "unequal" | "unit">,
): Group {
  const { kind, b, change, possibleChange, perhapsChange, restanced } = row;
  const onlyB = b.reported + b.possible + b.perhaps > 0;
  if (indirectWords(row)) return kind === "added" ? "newIndirect" : "goneIndirect";
  if (kind === "added" || (kind === "unspoken" && onlyB)) return "new";
  if (kind === "removed" || kind === "unspoken") return "gone";
  if (kind === "turned" || kind === "hidden") return kind;
  if (rateContrast(row, compared)) return "contrary";
  if (kind === "same") return kind;
  if (restanced) return "restanced";
  return (change || possibleChange || perhapsChange) > 0 ? "more" : "fewer";
}

function onlyIn(name: string, { window, silent }: ComparedWindow, other: string): string {
  return silent
    ? `Mentioned in ${name}; ${silentWindowWords(window)} (${other})`
    : `Mentioned in ${name}, not in ${other}`;
}

/** As many reports on both sides; where not as many of them are standing states, each side is told. */
function alikeWords({ a, b }: TieDifference): string {
  return a.standing === b.standing
    ? `${sumWords(b)} in each`
    : `${sumWords(b)}; in A: ${sumWords(a)}`;
}

/** What the one window counts, and how much of the other the filters hide. */
function besideHidden({ a, b }: TieDifference, told: string): string {
  return isEmpty(b)
    ? `in A: ${told}; ${figure(b.hidden)} in B hidden by the filters`
    : `in B: ${told}; ${figure(a.hidden)} in A hidden by the filters`;
}

function earlierWords(
  catalog: Catalog,
  ties: Ties,
  row: TieDifference,
  a: ComparedWindow,
  b: ComparedWindow,
): string {
  const events = slotsAt(ties, row)
    .flatMap((slot) => [...eventsIn(ties.eventsOf, slot)])
    .filter((event) => b.fold.passing[event]);
  return toldEarlier(catalog, events, [a.window, b.window], b.window.from);
}
