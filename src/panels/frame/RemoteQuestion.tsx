import { carriedData } from "../../exchange/page.ts";
import { declineRemote, loadRemote } from "../../state/linked-dataset.ts";
import type { Session } from "../../state/session.ts";
import { Dialog } from "./Dialog.tsx";
import { OpenDataset } from "./OpenDataset.tsx";
import "./remote-question.css";

/** Asks before a dataset that a link leads to is fetched from elsewhere, and says why it did not come. */
export function RemoteQuestion({ session }: { session: Session }) {
  const { store } = session;
  const remote = store.remote.value;
  const { sri, embed } = store.setting.value;
  if (!remote) return null;
  const { src, loading, fault } = remote;
  const { host } = new URL(src);
  const decline = () => void declineRemote(session);
  // The page that carries its data makes no request, whatever its reader would allow.
  const closed = carriedData(document) !== null;
  return (
    <Dialog
      title="A dataset from elsewhere"
      onClose={decline}
      footer={
        <>
          <button type="button" class="plain-button" onClick={decline}>
            Not now
          </button>
          {closed && !embed && <OpenDataset session={session} look="strong-button" />}
          {!closed && (
            <button
              type="button"
              class="strong-button"
              disabled={loading}
              onClick={() => void loadRemote(session)}
            >
              {loading ? "Loading…" : fault === null ? "Load" : "Try again"}
            </button>
          )}
        </>
      }
    >
      <p>This link asks for the dataset at</p>
      <p class="remote-address">
        <a href={src} target="_blank" rel="noopener noreferrer">
          {src}
        </a>
      </p>
      <p role="status">
        {closed
          ? `This page is one file and makes no request. ${embed ? "Open the view in full, at the page it comes from, to see the dataset." : "Open the address in a browser tab, save the file and open it here."}`
          : loading
            ? `Asking ${host}, for up to 15 seconds.`
            : (fault ??
              `Nothing has been requested yet. ${host} would be asked once, without cookies and without being told where you come from; like any page you visit, it sees your internet address.`)}
      </p>
      {!closed && fault === null && sri !== null && (
        <p>It is opened only if it is, to the byte, the file this link was made for.</p>
      )}
    </Dialog>
  );
}
