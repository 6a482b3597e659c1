import { useEffect, useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import type { Card } from "../../engine/evidence.ts";
import { cargoOf, packCargo, viewBeside } from "../../state/cargo.ts";
import { linkOf } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { AddToStep } from "./AddToStep.tsx";
import { citationOf } from "./copying.ts";
import { Icon, type IconName } from "./Icon.tsx";

const SHOWN_FOR = 1600;

/** What can be done with a card: read it in its article, cite it, copy a link to it. */
export function CardActions({
  session,
  catalog,
  card,
}: {
  session: Session;
  catalog: Catalog;
  card: Card;
}) {
  const [copied, setCopied] = useState<"Cite" | "Copy link" | null>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (name: "Cite" | "Copy link", text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(name);
    } catch {
      session.actions.notify({
        id: "copy",
        text: `This browser did not let the page copy. The text is: ${text}`,
      });
    }
  };
  const quote = card.quotes[0] ?? card.contradicting[0];
  const document = quote && catalog.documents[quote.document];
  return (
    <div class="card-actions">
      {document && (
        <button
          type="button"
          class="card-open"
          onClick={() => session.actions.read(document.id, card.id)}
        >
          <Icon name="open" />
          Open in article
        </button>
      )}
      <ActionButton
        name="Cite"
        icon={copied === "Cite" ? "done" : "cite"}
        act={() => copy("Cite", citationOf(card))}
      />
      <ActionButton
        name="Copy link"
        icon={copied === "Copy link" ? "done" : "link"}
        act={async () => copy("Copy link", await linkTo(session, card.id))}
      />
      <AddToStep session={session} event={card.id} />
      <span class="card-copied" role="status">
        {copied && (copied === "Cite" ? "Citation copied" : "Link copied")}
      </span>
    </div>
  );
}

/** The address of this view with an event selected; what others cannot have, but a link can hold, goes along. */
async function linkTo(session: Session, event: string): Promise<string> {
  const cargo = cargoOf(session);
  const parcel = cargo && (await packCargo(cargo));
  const selection = { kind: "event", id: event } as const;
  const shown = viewBeside(parcel ? cargo : null, session.store.view.peek());
  const view = { ...shown, selection, reading: null };
  return linkOf(session, location, { view, parcel });
}

function ActionButton({ name, icon, act }: { name: string; icon: IconName; act: () => void }) {
  return (
    <button type="button" class="glyph-button" aria-label={name} title={name} onClick={act}>
      <Icon name={icon} />
    </button>
  );
}
