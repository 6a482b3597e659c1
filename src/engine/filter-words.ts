import type { Status } from "../model/dataset.ts";
import { EVENT_TYPES, type EventType, STANCES, stanceOf } from "../model/plover.ts";
import type { Catalog } from "./catalog.ts";
import { shortNames } from "./citations.ts";
import { type Filters, STATUSES } from "./filter.ts";
import type { Fold } from "./fold.ts";
import { heldBy } from "./silent-window.ts";
import { STANCE_WORDS, typeNoun } from "./type-words.ts";
import { isHeld } from "./window.ts";
import { listed, plural } from "./words.ts";

/** More articles than these are counted, not named. */
const MOST_NAMED = 2;

const STATUS_NOUNS: Record<Status, string> = {
  occurred: "what occurred",
  ongoing: "standing states",
  planned: "what is planned",
  "called-for": "what is called for",
  alleged: "what is alleged",
  denied: "what is denied",
  cancelled: "what is cancelled",
};

/** What is counted in windows through the same filters. */
type Seen = { catalog: Catalog; filters: Filters; folds: readonly Fold[] };

/** Whether filters hide anything that one of the windows holds. */
function isHiding({ folds }: Pick<Seen, "folds">): boolean {
  return folds.some((fold) => heldBy(fold).passing < heldBy(fold).held);
}

/**
 * What filters hide of the windows, so that no picture passes for the whole: "Filtered: 9 of 31 events pass, without verbal
 * cooperation and requests". Empty where they hide nothing.
 */
export function hiddenWords(seen: Seen): string {
  if (!isHiding(seen)) return "";
  const counts = seen.folds.map((fold) => {
    const { held, passing } = heldBy(fold);
    return `${passing} of ${plural(held, "event")}`;
  });
  const without = leftOut(seen);
  const named = without.length > 0 ? `, without ${listed(without)}` : "";
  return `Filtered: ${counts.join(" and ")} pass${named}`;
}

function leftOut({ catalog, filters, folds }: Seen): string[] {
  const hidden = new Set(
    folds.flatMap(({ dating, passing }) =>
      [...dating.keys()].filter((event) => !passing[event] && isHeld(dating[event])),
    ),
  );
  const events = [...hidden].flatMap((event) => catalog.events[event] ?? []);
  const unwanted = <T>(all: readonly T[], wanted: readonly T[] | null, has: (one: T) => boolean) =>
    wanted ? all.filter((one) => !wanted.includes(one) && has(one)) : [];
  const types = unwanted(EVENT_TYPES, filters.types, (one) => events.some((e) => e.type === one));
  const statuses = unwanted(STATUSES, filters.statuses, (one) =>
    events.some(({ status }) => status === one),
  );
  const ids = catalog.documents.map(({ id }) => id);
  const documents = unwanted(ids, filters.documents, () => true);
  return [
    ...typesWords(types, filters.types ?? EVENT_TYPES),
    ...statuses.map((status) => STATUS_NOUNS[status]),
    ...documentsWords(catalog, documents),
  ];
}

/** A stance of which no type is wanted by its own name, else each type by its. */
function typesWords(types: readonly EventType[], wanted: readonly EventType[]): string[] {
  return STANCES.flatMap((stance) => {
    const own = types.filter((type) => stanceOf(type) === stance);
    if (own.length === 0) return [];
    const whole = !wanted.some((type) => stanceOf(type) === stance);
    return whole ? [STANCE_WORDS[stance].toLowerCase()] : own.map((type) => typeNoun(type, 2));
  });
}

function documentsWords(catalog: Catalog, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  if (ids.length > MOST_NAMED)
    return [`${ids.length} of ${plural(catalog.documents.length, "article")}`];
  const at = ids.flatMap((id) => catalog.documentOf.get(id) ?? []);
  return [shortNames(catalog, at)];
}
