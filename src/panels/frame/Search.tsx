import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Hit } from "../../engine/search.ts";
import { plural } from "../../engine/words.ts";
import { later } from "../../state/later.ts";
import type { Session } from "../../state/session.ts";
import { reveal } from "../evidence/window-around.ts";
import { Icon } from "./Icon.tsx";
import { useShortcut } from "./shortcuts.ts";
import "./search.css";

const FINDER = later(async () => {
  const [{ buildSearch }, { timeHit }, { SearchHits, groupsOf, hitKey }] = await Promise.all([
    import("../../engine/search.ts"),
    import("./time-hit.ts"),
    import("./SearchHits.tsx"),
  ]);
  return { buildSearch, timeHit, SearchHits, groupsOf, hitKey };
});
const MOST = 24;
const LIST = "search-hits";

/** The search field with its list: arrows go through it, Enter goes there, Esc closes it, "/" comes to it. */
export function Search(props: { session: Session; autoFocus: boolean; onDone: () => void }) {
  const { session, autoFocus, onDone } = props;
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const catalog = session.store.catalog.value;
  const finder = FINDER.found.value;
  const [failed, setFailed] = useState(false);
  const search = useMemo(() => catalog && finder?.buildSearch(catalog), [catalog, finder]);
  const groups = useMemo(
    () =>
      catalog && finder && search
        ? finder.groupsOf([...finder.timeHit(catalog, query), ...search(query, MOST)])
        : [],
    [catalog, finder, search, query],
  );
  const hits = groups.flat();
  useShortcut(
    "/",
    useCallback(() => field.current?.focus(), []),
  );
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  // What it finds would answer a question that waits.
  const closed = session.derived.asking.value;
  const shown = open && !closed && query.trim() !== "";
  const active = shown ? hits[at] : undefined;
  const ask = () => {
    setFailed(false);
    FINDER.fetch().catch(() => setFailed(true));
  };
  const leave = () => {
    setOpen(false);
    setAt(0);
  };
  const choose = (hit: Hit) => {
    leave();
    setQuery("");
    goTo(session, hit);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      if (shown) leave();
      else if (query) setQuery("");
      else {
        field.current?.blur();
        onDone();
      }
    } else if (event.key === "Enter" && failed) {
      event.preventDefault();
      ask();
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      choose(active);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && hits.length > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt(shown ? (at + step + hits.length) % hits.length : 0);
      setOpen(true);
    }
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label="Search actors, events and articles"
        aria-autocomplete="list"
        aria-controls={shown ? LIST : undefined}
        aria-activedescendant={active ? finder?.hitKey(active) : undefined}
        placeholder={closed ? "Closed until the answer" : "Search actors, events, articles"}
        disabled={closed}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onFocus={() => {
          ask();
          setOpen(true);
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <span class="search-key" aria-hidden="true">
        /
      </span>
      <span class="sr-only" role="status">
        {shown && finder && (hits.length > 0 ? plural(hits.length, "result") : "nothing found")}
      </span>
      {shown && failed && (
        <p class="search-hits search-empty" role="alert">
          The search could not be loaded: check the connection.{" "}
          <button
            type="button"
            class="link-button"
            // The field keeps the focus, or the list would go before the press is heard.
            onPointerDown={(event) => event.preventDefault()}
            onClick={ask}
          >
            Try again
          </button>
        </p>
      )}
      {shown && catalog && finder && (
        <finder.SearchHits
          id={LIST}
          catalog={catalog}
          groups={groups}
          active={active}
          query={query}
          onChoose={choose}
        />
      )}
    </search>
  );
}

/** Goes to a time, selects an actor, brings an event into the window and selects it, or opens the article at the passage. */
function goTo(session: Session, { kind, index, event, window }: Hit): void {
  const { catalog } = session.store;
  const { actors = [], events = [], documents = [] } = catalog.peek() ?? {};
  const [actor, found, document] = [actors[index], events[event], documents[index]];
  if (window) session.actions.setWindow(window);
  if (kind === "actor" && actor) session.actions.select({ kind: "actor", id: actor.id });
  if (kind === "event" && found) reveal(session, found.id);
  if (kind === "passage" && document) session.actions.read(document.id, found?.id ?? null);
}
