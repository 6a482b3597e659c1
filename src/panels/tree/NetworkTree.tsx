import type { RefObject } from "preact";
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "preact/hooks";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import type { Subject } from "../../state/store.ts";
import type { Stage } from "../../views/stage/stage.ts";
import { focusRegion } from "../frame/regions.ts";
import { useCounted } from "../frame/settled.ts";
import { stageWords } from "../frame/stage-words.ts";
import { FocusRing } from "./FocusRing.tsx";
import { drawnPart, type Grounds, isSame, pathTo, type TreePath } from "./network-tree.ts";
import { TreeStrip } from "./TreeStrip.tsx";
import { levelsAbout, type TreeLevel } from "./tree-levels.ts";
import { moved } from "./tree-moves.ts";
import "./tree.css";

type TreeProps = {
  session: Session;
  host: RefObject<HTMLElement | null>;
  /** Null where nothing can be drawn: then the tree speaks alone. */
  stage: Stage | null;
};

/**
 * The network for the keyboard and the screen reader: actors, their ties, the events of each, as a tree with one stop of
 * the Tab key. What has the focus is lit and ringed on the stage. Only what stands about it is in the page.
 */
export function NetworkTree({ session, host, stage }: TreeProps) {
  const { store, derived, actions } = session;
  const tree = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<TreePath>([]);
  const [within, setWithin] = useState(false);
  const keys = useId();
  const grounds = useGrounds(session);
  const { selection } = store.view.value;
  const path = useMemo(() => {
    if (!grounds) return [];
    const chosen = !within && selection ? pathTo(grounds, selection) : undefined;
    return chosen ?? drawnPart(grounds, asked);
  }, [grounds, asked, within, selection]);
  const span = derived.span.peek();
  const levels = useMemo(() => (grounds ? levelsAbout(grounds, path, span) : []), [grounds, path]);
  const sentence = useMemo(() => (grounds ? captionOf(session, grounds) : ""), [grounds]);
  const subject = path.at(-1);
  useLayoutEffect(() => {
    if (within) focusHere(tree.current);
  }, [path, within]);
  // At once, so that a key meets what has the focus.
  useLayoutEffect(() => {
    if (!within || !subject) return;
    const strip = tree.current?.parentElement?.querySelector(".tree-strip");
    const { left = 0, top = 0, width = 0, height = 0 } = strip?.getBoundingClientRect() ?? {};
    // In the strip, which says what a card would say: so none is shown.
    actions.hover({ subject, at: { x: left + width / 2, y: top + height / 2 } });
  }, [subject?.kind, subject?.id, within]);
  // What goes away with the focus in it hears no blur.
  useEffect(() => (within ? () => actions.hover(null) : undefined), [within, actions]);
  if (!grounds || !subject) return null;

  const open = () => {
    if (isSame(subject, selection ?? undefined)) focusRegion("Evidence");
    else actions.select(subject);
  };
  const leave = () => {
    if (path.length > 1) setAsked(path.slice(0, -1));
    else focusRegion("Network");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const held = event.ctrlKey || event.metaKey || event.altKey;
    // Many keyboards write brackets with AltGr.
    if (held && !event.getModifierState("AltGraph")) return;
    const to = moved(grounds, path, event.key);
    if (to) setAsked(to);
    else if (event.key === "Enter" || event.key === " ") open();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = ({ target }: FocusEvent) => {
    setTimeout(() => {
      if (tree.current?.contains(document.activeElement)) return;
      // An item that the moving window has taken away leaves the focus to the one in its place.
      const lost = document.activeElement === document.body;
      if (lost && target instanceof Node && !target.isConnected && focusHere(tree.current)) return;
      setWithin(false);
      actions.hover(null);
    });
  };
  return (
    <div class="network-tree" data-within={within || undefined} data-ringed={stage !== null}>
      <div
        ref={tree}
        class="sr-only"
        role="tree"
        aria-label="Network, actor by actor"
        aria-describedby={keys}
        onKeyDown={onKeyDown}
        onFocusIn={() => {
          if (!within) setAsked(path);
          setWithin(true);
        }}
        onFocusOut={onBlur}
      >
        <Branch
          levels={levels}
          depth={0}
          selection={selection}
          onPress={(depth, item) => {
            setAsked([...path.slice(0, depth), item]);
            actions.select(item);
          }}
        />
      </div>
      <p id={keys} class="sr-only">
        {sentence} Arrows: up and down to what stands beside, right into an actor or a tie, left out
        of it. Brackets go from tie to tie, Enter opens the evidence, Escape leads out, question
        mark lists all keys.
      </p>
      {within && stage && <FocusRing path={path} host={host} stage={stage} />}
      {within && <TreeStrip grounds={grounds} path={path} span={span} level={levels.at(-1)} />}
    </div>
  );
}

type BranchProps = {
  levels: readonly TreeLevel[];
  depth: number;
  selection: Subject | null;
  onPress: (depth: number, item: Subject) => void;
};

function Branch({ levels, depth, selection, onPress }: BranchProps) {
  const level = levels[depth];
  if (!level) return null;
  return (
    <>
      {level.rows.map(({ subject, words, opens }, i) => {
        const place = level.first + i;
        const open = place === level.at && depth + 1 < levels.length;
        const here = place === level.at && !open;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys for all its items.
          <div
            key={`${subject.kind} ${subject.id}`}
            role="treeitem"
            aria-level={depth + 1}
            aria-posinset={place + 1}
            aria-setsize={level.size}
            aria-expanded={opens ? open : undefined}
            aria-selected={isSame(subject, selection ?? undefined)}
            aria-label={words}
            tabIndex={here ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation();
              onPress(depth, subject);
            }}
          >
            {open && (
              // biome-ignore lint/a11y/useSemanticElements: within a tree a group is no fieldset.
              <div role="group">
                <Branch levels={levels} depth={depth + 1} selection={selection} onPress={onPress} />
              </div>
            )}
          </div>
        );
      })}
    </>
  );
}

/** What the tree is made of; with many events it stands still while time moves, as every list does. */
function useGrounds(session: Session): Grounds | null {
  const { store, derived } = session;
  const pick = useCallback((counted: Counted) => ({ ...counted }), []);
  const counted = useCounted(session, pick).value;
  const scene = derived.drawn.value?.scene;
  const ghosts = store.ghosts.value;
  const { documents } = store.view.value;
  return useMemo(
    () => (counted && scene ? { book: { ...counted, documents }, scene, ghosts } : null),
    [counted, scene, ghosts, documents],
  );
}

/** What the caption over the stage says. */
function captionOf({ store, derived }: Session, { book }: Grounds): string {
  const { window, mode } = store.view.peek();
  const { title, counts, silent, filtered, hidden } = stageWords({
    ...book,
    span: derived.span.peek(),
    window,
    mode,
    unit: store.snap.peek(),
    filters: derived.filters.peek(),
  });
  const held = `${title}: ${silent?.words ?? filtered ?? counts}.`;
  return hidden ? `${held} ${hidden}.` : held;
}

function focusHere(tree: HTMLElement | null): boolean {
  const here = tree?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
  if (here !== document.activeElement) here?.focus({ preventScroll: true });
  return here != null;
}
