import { useEffect, useRef, useState } from "preact/hooks";
import { viewBeside } from "../../state/cargo.ts";
import { citationOfView, linkOf, titleOfView } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { tellingOf } from "../../state/telling.ts";
import { Tabs } from "../evidence/Tabs.tsx";
import { Dialog } from "../frame/Dialog.tsx";
import { SaveStory } from "../story/SaveStory.tsx";
import { CopyText } from "./CopyText.tsx";
import { EmbedPage } from "./EmbedPage.tsx";
import { useParcel } from "./parcel.ts";
import { QrCode } from "./QrCode.tsx";
import "./share.css";

type Page = "link" | "embed" | "cite";

const PAGES = [
  { name: "link", label: "Link" },
  { name: "embed", label: "Embed" },
  { name: "cite", label: "Cite" },
] as const;
const OWN_DATA =
  "The link holds the view, not the data, which is too large for one: whoever opens it must open this dataset themselves. Hand on the whole app in one file instead: Export saves it with your data.";
const CARRIED = {
  story: "The link holds your own story, as it is now: whoever opens it gets a copy of their own.",
  dataset:
    "The link holds your dataset itself, as it is now: whoever opens it needs no file. Of articles that may only be quoted it holds the quotes alone.",
};
const ELSEWHERE =
  "The link names where the dataset lies: whoever opens it is asked before it is fetched.";
const FROM_DISK =
  "This page is a file on your disk: nobody else can open the link, the snippet or the cited address. Put entente.html on a web host, open it there, and share from there.";

/** Ways to hand on the view as it stands: its link with a QR code, the HTML that embeds it, its citation. */
export function ShareDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const [page, setPage] = useState<Page>("link");
  const first = useRef<HTMLButtonElement>(null);
  const { store } = session;
  const title = titleOfView(session);
  const parcel = useParcel(session);
  const large = parcel.kind === "too long" && parcel.cargo.of === "dataset";
  const ready = parcel.kind === "none" || parcel.kind === "packed" || large;
  // After the dialog has given the focus to its close button.
  useEffect(() => first.current?.focus(), [ready]);
  const carried = parcel.kind === "packed" ? parcel.cargo : null;
  const view = viewBeside(carried, store.view.value);
  const fromDisk = location.protocol === "file:";
  const link = linkOf(session, location, { parcel: parcel.text, view });
  return (
    <Dialog title="Share this view" onClose={onClose}>
      <p class="share-what">{title}</p>
      {fromDisk && <p class="share-note">{FROM_DISK}</p>}
      <Tabs names={PAGES} open={page} onOpen={setPage}>
        {page !== "cite" && parcel.kind === "too long" && !large && <LongStory session={session} />}
        {page === "link" && ready && (
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
              {carried && <p class="share-note">{CARRIED[carried.of]}</p>}
              {large && <p class="share-note">{OWN_DATA}</p>}
              {store.setting.value.src !== null && <p class="share-note">{ELSEWHERE}</p>}
            </div>
            {!fromDisk && <QrCode address={link} />}
          </div>
        )}
        {page === "embed" && ready && (
          <EmbedPage session={session} title={title} view={view} parcel={parcel.text} />
        )}
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

/** In a link's place, where the story is too long for one. */
function LongStory({ session }: { session: Session }) {
  const story = tellingOf(session.store)?.story;
  if (!story) return null;
  return (
    <>
      <p class="share-note">Your story is too long for a link: hand it on as a file.</p>
      <SaveStory session={session} story={story} />
    </>
  );
}
