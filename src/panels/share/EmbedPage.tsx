import { useState } from "preact/hooks";
import { carriedData } from "../../exchange/page.ts";
import { linkOf } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { OWN_SETTING, type Setting } from "../../state/setting.ts";
import type { Theme, View } from "../../state/store.ts";
import { Tick } from "../frame/Tick.tsx";
import { Choice } from "./Choice.tsx";
import { CopyText } from "./CopyText.tsx";
import { embedSnippet, SANDBOX } from "./snippet.ts";

const UIS = [
  { value: "full", label: "Time control and cards" },
  { value: "min", label: "Picture and time strip" },
  { value: "none", label: "Picture only" },
] as const;
const PLACES = [
  { value: "page", label: "A page" },
  { value: "room", label: "A projector" },
] as const;
const SCALES = [
  { value: "1", label: "Usual" },
  { value: "1.25", label: "Larger" },
  { value: "1.5", label: "Largest" },
] as const;
const THEMES = [
  { value: "auto", label: "As the reader’s system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;
const GROUNDS = [
  { value: "opaque", label: "Own" },
  { value: "transparent", label: "The page’s" },
] as const;
const KEYS = [
  { value: "own", label: "Step this view" },
  { value: "host", label: "Are told to the page" },
  { value: "reveal", label: "Step a reveal.js deck" },
] as const;
const SHAPES = [
  { value: "16/9", label: "16 : 9" },
  { value: "4/3", label: "4 : 3" },
  { value: "1/1", label: "Square" },
  { value: "9/16", label: "9 : 16" },
] as const;

/** The file of the build that runs in a sandboxed frame. */
const FILE = "entente.html";
const OWN_DATA =
  "An embedded view shows the dataset that comes with this page, or one that is small enough for its link: this one is not. Export the whole app in one file and embed that.";

const ELSEWHERE =
  "An embedded view makes no request, so it cannot show a dataset that lies elsewhere. Export the whole app in one file and embed that.";

/** The HTML that embeds this view, with its options and a live picture of what they give. */
export function EmbedPage(props: {
  session: Session;
  title: string;
  view: View;
  /** The own story that the frame tells, or the dataset that it shows, packed. */
  parcel: string | null;
}) {
  const { session, title, view, parcel } = props;
  const { store } = session;
  const [ui, setUi] = useState<Setting["ui"]>("full");
  const [place, setPlace] = useState<(typeof PLACES)[number]["value"]>("page");
  const [scale, setScale] = useState<(typeof SCALES)[number]["value"]>("1");
  const [still, setStill] = useState(false);
  const [bg, setBg] = useState<Setting["bg"]>("opaque");
  const [keys, setKeys] = useState<Setting["keys"]>("own");
  const [shape, setShape] = useState<(typeof SHAPES)[number]["value"]>("16/9");
  const [theme, setTheme] = useState<Theme>(store.view.peek().theme);
  if (!store.shipped.value && parcel === null)
    return <p class="share-note">{store.setting.value.src === null ? OWN_DATA : ELSEWHERE}</p>;
  const asked = { ui, bg, keys, still, stage: place === "room", scale: Number(scale) };
  const setting = { ...OWN_SETTING, embed: true, ...asked };
  const carried = carriedData(document) !== null;
  const wishes = { setting, theme, view, parcel, ...(!carried && { file: FILE }) };
  const address = linkOf(session, location, wishes);
  return (
    <>
      <div class="share-choices">
        <Choice label="For" value={place} options={PLACES} onChoose={setPlace} />
        <Choice label="Text size" value={scale} options={SCALES} onChoose={setScale} />
        <Choice label="Controls" value={ui} options={UIS} onChoose={setUi} />
        <Choice label="Theme" value={theme} options={THEMES} onChoose={setTheme} />
        <Choice label="Ground" value={bg} options={GROUNDS} onChoose={setBg} />
        <Choice label="Arrow keys" value={keys} options={KEYS} onChoose={setKeys} />
        <Choice label="Shape" value={shape} options={SHAPES} onChoose={setShape} />
        <Tick checked={still} onChange={setStill} title="Takes no press and no key">
          <span class="tick-words">Still picture</span>
        </Tick>
      </div>
      <CopyText
        action="Copy snippet"
        done="Snippet copied"
        label="HTML that embeds this view"
        text={embedSnippet({ title, address, shape, clear: bg === "transparent" })}
        rows={6}
      />
      {!carried && (
        <div class="share-preview" style={{ aspectRatio: shape }}>
          <iframe
            key={address}
            title={`Preview: ${title}`}
            src={address}
            sandbox={SANDBOX}
            {...(bg === "transparent" && { style: { colorScheme: "light" } })}
          />
        </div>
      )}
    </>
  );
}
