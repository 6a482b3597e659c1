import { useEffect, useRef, useState } from "preact/hooks";
import { windowWords } from "../../engine/words.ts";
import { citationOfView, linkOf, viewRecord } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { Tabs } from "../evidence/Tabs.tsx";
import { Dialog } from "../frame/Dialog.tsx";
import { CopyText } from "./CopyText.tsx";
import { EmbedPage } from "./EmbedPage.tsx";
import { QrCode } from "./QrCode.tsx";
import "./share.css";

type Page = "link" | "embed" | "cite";

const PAGES = [
  { name: "link", label: "Link" },
  { name: "embed", label: "Embed" },
  { name: "cite", label: "Cite" },
] as const;
const OWN_DATA =
  "The link holds the view, not the data: whoever opens it must open this dataset themselves.";

/** Ways to hand on the view as it stands: its link with a QR code, the HTML that embeds it, its citation. */
export function ShareDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const [page, setPage] = useState<Page>("link");
  const first = useRef<HTMLButtonElement>(null);
  const { store } = session;
  // After the dialog has given the focus to its close button.
  useEffect(() => first.current?.focus(), []);
  const { window, mode } = store.view.value;
  const subject = viewRecord(session)?.about || (store.catalog.value?.dataset.title ?? "");
  const title = `${subject}, ${windowWords(window, mode)}`;
  const link = linkOf(session, location);
  return (
    <Dialog title="Share this view" onClose={onClose}>
      <p class="share-what">{title}</p>
      <Tabs names={PAGES} open={page} onOpen={setPage}>
        {page === "link" && (
          <div class="share-link">
            <div>
              <CopyText
                action="Copy link"
                done="Link copied"
                label="Link to this view"
                text={link}
                rows={4}
                button={first}
              />
              {!store.shipped.value && <p class="share-note">{OWN_DATA}</p>}
            </div>
            <QrCode address={link} />
          </div>
        )}
        {page === "embed" && <EmbedPage session={session} title={title} />}
        {page === "cite" && (
          <CopyText
            action="Copy citation"
            done="Citation copied"
            label="Citation of this view"
            text={citationOfView(session, location)}
            rows={12}
          />
        )}
      </Tabs>
    </Dialog>
  );
}
