import type { ComponentChildren } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import type { Passage } from "../../engine/evidence.ts";
import { STANCES } from "../../model/plover.ts";
import type { Session } from "../../state/session.ts";
import { pointingAt } from "./pointing.ts";
import { isSpoken, type Piece, paragraphsOf } from "./reading-text.ts";

type TextProps = {
  session: Session;
  catalog: Catalog;
  document: number;
  passages: readonly Passage[];
  /** The event (position) whose passages are marked, or -1. */
  current: number;
  /** Where the marked passage begins, or -1. */
  at: number;
  choose: (passage: Passage) => void;
};

/** An article's own text, its paragraphs kept, each coded passage a control underlined in its stance. */
export function ReaderText(props: TextProps) {
  const { catalog, document: index, passages, at } = props;
  const root = useRef<HTMLDivElement>(null);
  const document = catalog.documents[index];
  const paragraphs = useMemo(
    () => paragraphsOf(document?.text ?? "", passages),
    [document, passages],
  );
  useLayoutEffect(() => {
    const passage = root.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    if (!passage) return;
    passage.scrollIntoView({ block: "center" });
    const active = window.document.activeElement;
    const isStepping = active?.closest(".reader-foot, .reader-head") != null;
    if (!isStepping) passage.focus({ preventScroll: true });
  }, [at]);
  return (
    <div class="reader-text" lang={document?.language} ref={root} data-no-card>
      {paragraphs.map(({ start, pieces }) => (
        <p key={start} dir="auto">
          {pieces.map((piece) =>
            piece.passage ? (
              <Coded key={piece.start} {...props} piece={piece} passage={piece.passage} />
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}

function Coded({
  session,
  catalog,
  current,
  choose,
  piece,
  passage,
}: TextProps & { piece: Piece; passage: Passage }) {
  const labels = passage.events.map((event) => catalog.events[event]?.label).join("; ");
  const lit = passage.events.includes(current) ? current : (passage.events[0] as number);
  const stances = [
    ...new Set(passage.events.map((event) => STANCES[catalog.stances[event] as number])),
  ];
  const underlined = stances.reduce<ComponentChildren>(
    (inner, stance, i) => (
      <span
        class="underline"
        data-stance={stance}
        style={{ textUnderlineOffset: `${3 + i * 3.5}px` }}
      >
        {inner}
      </span>
    ),
    piece.text,
  );
  const { onPointerEnter, onPointerLeave } = pointingAt(session, {
    kind: "event",
    id: catalog.events[lit]?.id ?? "",
  });
  if (!isSpoken(piece.text)) return underlined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element does not break over lines as the text around it does.
    <span
      role="button"
      tabIndex={0}
      class="passage"
      data-at={passage.start}
      data-current={passage.events.includes(current)}
      title={labels}
      onClick={() => choose(passage)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose(passage);
      }}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      {underlined}
      <span class="unseen">: {labels}</span>
    </span>
  );
}
