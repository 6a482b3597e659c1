import "./views/stage/no-webgl.ts";
import "./fonts.css";
import "./style.css";
import { mountApp } from "./panels/App.tsx";
import { bindAddress } from "./state/address.ts";
import { bindFraming } from "./state/framing.ts";
import { bindKeepsake } from "./state/keepsake.ts";
import { fetchWhenIdle } from "./state/later.ts";
import { decodeSetting } from "./state/link/link-setting.ts";
import { openShipped, SHIPPED } from "./state/opening.ts";
import { bindPlayer } from "./state/player.ts";
import { createSession } from "./state/session.ts";
import { bindTheme } from "./state/theme.ts";
import { bindVoice } from "./state/voice.ts";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no element #app: add one for the app to stand in.");

const session = createSession();
const { setting } = decodeSetting(location.search, location.hash);
session.actions.setSetting(setting);
bindFraming(setting);
bindTheme(session.store);
bindPlayer(session.store, session.actions);
const speaks = new URLSearchParams(location.search).get("speaker") === "1";
const standsAlone = !speaks && !setting.embed;
if (speaks) await speak(root);
else if (setting.embed) await embed(root);
else await stand(root);
await document.fonts.ready;
document.documentElement.dataset.ready = "true";
void fetchWhenIdle().then(async () => {
  if (standsAlone) {
    // Without a connection the browser's print command prints what it finds.
    await import("./panels/export/print.tsx").then(
      (pages) => pages.bindPrinting(session),
      () => {},
    );
  }
  document.documentElement.dataset.rested = "true";
});

/** The app on a page of its own: it remembers, and writes its view into the address. */
async function stand(root: HTMLElement): Promise<void> {
  bindKeepsake(session.store, session.actions);
  bindVoice(session.store, session.actions);
  mountApp(root, session);
  await openShipped(session, SHIPPED);
  bindAddress(session.store, session.actions);
  const { keepStories } = await import("./state/story-keeper.ts");
  keepStories(session);
}

/** The speaker's window beside the slides. */
async function speak(root: HTMLElement): Promise<void> {
  const { mountSpeaker } = await import("./panels/story/SpeakerPage.tsx");
  mountSpeaker(root);
}

/** The app in another page: it keeps nothing, leaves that page's history alone, and speaks with it. */
async function embed(root: HTMLElement): Promise<void> {
  const [{ mountEmbed }, { bindHost }, { windowStepper }, { storyStepper }] = await Promise.all([
    import("./panels/embed/Embed.tsx"),
    import("./state/messages/host.ts"),
    import("./state/messages/window-stepper.ts"),
    import("./state/messages/story-stepper.ts"),
  ]);
  let wanted = 0;
  let tellHeight = (px: number) => {
    wanted = px;
  };
  mountEmbed(root, session, (px) => tellHeight(px));
  await openShipped(session, SHIPPED);
  if (location.hash.includes("p=")) {
    const { openParcel } = await import("./state/story-from-link.ts");
    await openParcel(session, window);
  }
  const telling = session.store.view.peek().step !== null;
  const stepper = telling ? storyStepper(session) : windowStepper(session);
  const host = bindHost(session, stepper, window, async (format, size) => {
    const { snapshotOf } = await import("./panels/export/export-job.ts");
    return snapshotOf(session, format, size);
  });
  tellHeight = host.height;
  if (wanted > 0) host.height(wanted);
  if (setting.play !== null) {
    session.actions.setSpeed(setting.play);
    session.actions.setPlaying(true);
  }
}
