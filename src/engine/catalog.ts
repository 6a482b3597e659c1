import type { Actor, CodedEvent, Dataset, SourceDocument, Status } from "../model/dataset.ts";
import { type EdtfTime, parseEdtf } from "../model/edtf.ts";
import { STANCES, stanceOf } from "../model/plover.ts";
import { type Parent, parentsOf } from "./parents.ts";
import type { TimeWindow } from "./window.ts";

/** How a status is counted; `void` (denied, cancelled) is listed but never counted with the others. */
export const STATUS_CLASSES = ["act", "standing", "planned", "alleged", "void"] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];

const CLASS_OF: Record<Status, StatusClass> = {
  occurred: "act",
  ongoing: "standing",
  planned: "planned",
  "called-for": "planned",
  alleged: "alleged",
  denied: "void",
  cancelled: "void",
};

/** A dataset indexed once: everything after it speaks in whole numbers (positions in these arrays). */
export type Catalog = {
  dataset: Dataset;
  actors: readonly Actor[];
  events: readonly CodedEvent[];
  documents: readonly SourceDocument[];
  actorOf: ReadonlyMap<string, number>;
  eventOf: ReadonlyMap<string, number>;
  documentOf: ReadonlyMap<string, number>;
  /** Per event; undefined where nothing dates it. */
  times: readonly (EdtfTime | undefined)[];
  /** Per event, a position in STANCES. */
  stances: Uint8Array;
  /** Per event, a position in STATUS_CLASSES. */
  statuses: Uint8Array;
  /** Per event, how many reported happenings it stands for (the text's own count). */
  weights: Int32Array;
  /** Per actor, whom it belongs to and when. */
  parents: readonly (readonly Parent[])[];
  /** Per actor, its place in every list: the focal ones first, then as the dataset lists them. */
  rank: Int32Array;
  extent: TimeWindow;
};

/** The class a status is counted in. */
export function statusClassOf(status: Status): StatusClass {
  return CLASS_OF[status];
}

/** Indexes a checked dataset. */
export function catalogOf(dataset: Dataset): Catalog {
  const index = (items: readonly { id: string }[]) => new Map(items.map((item, i) => [item.id, i]));
  const actorOf = index(dataset.actors);
  const focal = dataset.focus.flatMap((id) => actorOf.get(id) ?? []);
  const isFocal = new Set(focal);
  const others = dataset.actors.map((_, i) => i).filter((i) => !isFocal.has(i));
  const rank = new Int32Array(dataset.actors.length);
  [...focal, ...others].forEach((actor, i) => {
    rank[actor] = i;
  });
  const extent = parseEdtf(dataset.extent);
  return {
    dataset,
    actors: dataset.actors,
    events: dataset.events,
    documents: dataset.documents,
    actorOf,
    eventOf: index(dataset.events),
    documentOf: index(dataset.documents),
    times: timesOf(dataset),
    stances: Uint8Array.from(dataset.events, (event) => STANCES.indexOf(stanceOf(event.type))),
    statuses: Uint8Array.from(dataset.events, (event) =>
      STATUS_CLASSES.indexOf(statusClassOf(event.status)),
    ),
    weights: Int32Array.from(dataset.events, (event) => event.count),
    parents: parentsOf(dataset, actorOf),
    rank,
    extent: extent ? { from: extent.earliest, to: extent.latest + 1 } : { from: 0, to: 1 },
  };
}

/** Events of the same date share one object: a large dataset has far fewer dates than events. */
function timesOf({ events }: Dataset): (EdtfTime | undefined)[] {
  const read = new Map<string, EdtfTime | undefined>();
  return events.map(({ time: { edtf } }) => {
    if (!read.has(edtf)) read.set(edtf, parseEdtf(edtf));
    return read.get(edtf);
  });
}
