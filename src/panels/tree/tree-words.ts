import { actorCounts, eventsOfActor, isLive } from "../../engine/counts.ts";
import { silentWindowWords } from "../../engine/coverage.ts";
import { cardOf } from "../../engine/evidence.ts";
import { row } from "../../engine/rows.ts";
import { isSilentWindow } from "../../engine/silent-window.ts";
import { documentsOf } from "../../engine/sources.ts";
import { STANCE_WORDS } from "../../engine/type-words.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { actorWords, plural, tieWords } from "../../engine/words.ts";
import { STANCES } from "../../model/plover.ts";
import type { Subject } from "../../state/store.ts";
import { kindWords } from "../evidence/kind-words.ts";
import { isTold } from "../evidence/tie-groups.ts";
import { type Book, told, toldOfTie } from "../evidence/told.ts";
import { type Grounds, tiesTold } from "./network-tree.ts";

/** What is said of a place in the tree: its name, what it is, and what the window tells of it. */
export type PlaceWords = { name: string; kind: string; told: string };

/** The words of a place, with the same counts as everywhere else; `span` are the days that count. */
export function placeWords(grounds: Grounds, subject: Subject, span: TimeWindow): PlaceWords {
  const { book } = grounds;
  const silent = isSilentWindow(book.catalog, book.fold, span) ? silentWindowWords(span) : "";
  if (subject.kind === "actor") return wordsOfActor(grounds, subject, silent);
  return subject.kind === "tie" ? wordsOfTie(book, subject, silent) : wordsOfEvent(book, subject);
}

/** The words in one line: "Egypt, state: 37 reported; …; 6 ties". */
export function spokenWords({ name, kind, told }: PlaceWords): string {
  return [[name, kind].filter(Boolean).join(", "), told].filter(Boolean).join(": ");
}

function wordsOfActor(grounds: Grounds, subject: Subject, silent: string): PlaceWords {
  const { catalog, ties, fold } = grounds.book;
  const actor = catalog.actorOf.get(subject.id) ?? -1;
  const found = catalog.actors[actor];
  if (!found) return { name: subject.id, kind: "", told: "" };
  const articles = documentsOf(catalog, eventsOfActor(catalog, fold, ties, actor), fold);
  const counts = told(actorCounts(fold, ties, actor), articles.length);
  const drawn = tiesTold(grounds, subject);
  const parts = [
    silent || counts,
    drawn.ties > 0 && plural(drawn.ties, "tie"),
    drawn.hubs > 0 && `${plural(drawn.hubs, "event")} of three or more`,
  ];
  return {
    name: actorWords(catalog, actor),
    kind: kindWords(found.kind).toLowerCase(),
    told: parts.filter(Boolean).join("; "),
  };
}

function wordsOfTie(book: Book, { id }: Subject, silent: string): PlaceWords {
  const { catalog, ties, fold } = book;
  const tie = ties.tieOf.get(id) ?? -1;
  const found = ties.ties[tie];
  if (!found) return { name: id, kind: "", told: "" };
  const stances = found.strands.flatMap((slot) => {
    const strand = ties.slots[slot];
    return strand?.kind === "strand" && isLive(fold, slot) ? [strand.stance] : [];
  });
  const words = stances.map((stance) =>
    STANCE_WORDS[STANCES[stance] as (typeof STANCES)[number]].toLowerCase(),
  );
  const isSilent = silent && !isTold(book, { ...found, tie });
  return {
    name: tieWords(catalog, [found.a, found.b]),
    kind: words.join(", "),
    told: isSilent ? silent : toldOfTie(book, tie),
  };
}

function wordsOfEvent({ catalog, ties, documents }: Book, { id }: Subject): PlaceWords {
  const event = catalog.eventOf.get(id);
  if (event === undefined) return { name: id, kind: "", told: "" };
  const { sentence, date, chips } = cardOf(catalog, event, documents);
  const hub = [...row(ties.slotsOf, event)]
    .flatMap((slot) => ties.slots[slot] ?? [])
    .find(({ kind }) => kind === "hub");
  const met = hub?.kind === "hub" ? `between ${tieWords(catalog, hub.actors)}` : "";
  return {
    name: sentence,
    kind: date,
    told: [...chips.map(({ text }) => text), met].filter(Boolean).join("; "),
  };
}
