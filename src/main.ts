import "./views/stage/no-webgl.ts";
import "./fonts.css";
import "./style.css";
import { mountApp } from "./panels/App.tsx";
import { bindAddress } from "./state/address.ts";
import { bindKeepsake } from "./state/keepsake.ts";
import { fetchWhenIdle } from "./state/later.ts";
import { openShipped, SHIPPED } from "./state/opening.ts";
import { bindPlayer } from "./state/player.ts";
import { createSession } from "./state/session.ts";
import { bindTheme } from "./state/theme.ts";
import { bindVoice } from "./state/voice.ts";

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no element #app: add one for the app to stand in.");

const session = createSession();
bindTheme(session.store);
bindKeepsake(session.store, session.actions);
bindVoice(session.store, session.actions);
bindPlayer(session.store, session.actions);
mountApp(root, session);
await openShipped(session, SHIPPED);
bindAddress(session.store, session.actions);
await document.fonts.ready;
document.documentElement.dataset.ready = "true";
void fetchWhenIdle().then(() => {
  document.documentElement.dataset.rested = "true";
});
