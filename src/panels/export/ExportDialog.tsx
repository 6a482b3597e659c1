import { useEffect, useRef, useState } from "preact/hooks";
import { windowsOfView } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { storiesOf } from "../../state/telling.ts";
import { Dialog } from "../frame/Dialog.tsx";
import { save } from "../saving.ts";
import { Choice } from "../share/Choice.tsx";
import { sayCourse } from "./course.ts";
import { type Format, makeFile, type Size } from "./export-job.ts";
import { printStory, printView, printWorksheet } from "./print.tsx";
import { pageTheme } from "./theme-palette.ts";
import "../share/share.css";
import "./export.css";

const VIEW = "";
const SIZES = [
  { value: "1", label: "As on a page, about 1,200 px wide" },
  { value: "2", label: "Twice as large, for print" },
  { value: "slide", label: "Slide, 1,920 × 1,080 px" },
] as const;
const THEMES = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;
const GROUNDS = [
  { value: "own", label: "Own" },
  { value: "none", label: "Transparent" },
] as const;
const PICTURES = [
  { value: "png", label: "Picture (PNG)" },
  { value: "svg", label: "Drawing (SVG)" },
] as const;
const DECK = { value: "pptx", label: "Slides (PowerPoint)" } as const;
const PAGE = { value: "html", label: "The whole app in one file (HTML)" } as const;
const DATASET = { value: "dataset", label: "Dataset (JSON, entente/1)" } as const;
const TABLES = { value: "tables", label: "Tables (CSV files in a ZIP)" } as const;
const CITATIONS = [
  { value: "apa", label: "Citations (text, APA)" },
  { value: "chicago", label: "Citations (text, Chicago notes)" },
  { value: "ris", label: "Citations (RIS)" },
  { value: "bib", label: "Citations (BibTeX)" },
  { value: "json", label: "Citations (CSL-JSON)" },
] as const;
const PRINT = { value: "print", label: "Print, or PDF" } as const;
const SHEET = { value: "sheet", label: "Worksheet with answers, printed" } as const;

const CITED = "The articles that this view counts, then our record of it with its link.";

type Kind = Format | "print" | "sheet";

const SAID: Record<Kind, string> = {
  png: "The network of this window with title, signs, sources and date.",
  svg: "As the picture, to be enlarged and edited; it holds no script and fetches nothing.",
  pptx: "Shapes and text that can be edited, with notes, a live link and the sources in full. Slides move into each other in PowerPoint, elsewhere they fade.",
  html: "The app with this dataset and its stories, your own too; saved of a story, it opens on that. It opens from disk and in a learning platform, and asks for nothing. Articles that may only be quoted go as their quotes.",
  dataset:
    "The dataset that is open with its stories, your own too, to be opened here again or edited. Articles that may only be quoted go as their quotes.",
  tables: "Ties, events, actors and articles of this view as Table holds them, a file each.",
  apa: CITED,
  chicago: CITED,
  ris: CITED,
  bib: CITED,
  json: CITED,
  print: "A4, with quotes and printed addresses. The browser’s own dialog saves it as PDF.",
  sheet: "Questions with the sentences to answer them from; the answers on a page of their own.",
};

/** Saves the view or a story as a file, or prints it. */
export function ExportDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { store } = session;
  const stories = storiesOf(store);
  const { tab, step } = store.view.value;
  const [what, setWhat] = useState(tab === "story" && step ? step.story : VIEW);
  const [kind, setKind] = useState<Kind>(what === VIEW ? "png" : "pptx");
  const [size, setSize] = useState<Size>("1");
  const [theme, setTheme] = useState(pageTheme());
  const [ground, setGround] = useState<"own" | "none">("own");
  const [share, setShare] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const job = useRef<AbortController | null>(null);
  useEffect(() => () => job.current?.abort(), []);
  const story = stories.find(({ id }) => id === what) ?? null;
  const kinds = story
    ? [DECK, PAGE, PRINT, SHEET, DATASET]
    : [...PICTURES, DECK, PAGE, PRINT, DATASET, TABLES, ...CITATIONS];
  const picture = kind === "png" || kind === "svg";
  const choose = (id: string) => {
    setWhat(id);
    setKind(id === VIEW ? "png" : "pptx");
    setSaid("");
  };
  const run = async () => {
    setSaid("");
    if (kind === "print" || kind === "sheet") {
      onClose();
      if (!story) printView(session);
      else if (kind === "sheet") printWorksheet(session, story);
      else printStory(session, story);
      return;
    }
    const controller = new AbortController();
    job.current = controller;
    setShare(0);
    const say = sayCourse(setSaid);
    const told = (share: number) => {
      setShare(share);
      say(share);
    };
    try {
      const wish = { story, format: kind, size, theme, transparent: ground === "none" };
      const { name, blob } = await makeFile(session, wish, {
        told,
        signal: controller.signal,
      });
      setSaid(save(name, blob));
    } catch (fault) {
      const words = fault instanceof Error ? fault.message : String(fault);
      setSaid(controller.signal.aborted ? "Cancelled. Nothing was saved." : `Not saved. ${words}`);
    }
    job.current = null;
    setShare(null);
  };
  const busy = share !== null;
  return (
    <Dialog
      title="Export"
      onClose={onClose}
      footer={
        <>
          <p class="export-said" role="status">
            {said}
          </p>
          {busy ? (
            <button type="button" class="plain-button" onClick={() => job.current?.abort()}>
              Cancel
            </button>
          ) : (
            <button type="button" class="plain-button export-go" onClick={run}>
              {kind === "print" || kind === "sheet" ? "Print" : "Save"}
            </button>
          )}
        </>
      }
    >
      <div class="share-choices export-choices">
        <Choice
          label="What"
          value={what}
          options={[
            { value: VIEW, label: `This view, ${windowsOfView(session).join(" against ")}` },
            ...stories.map(({ id, title }) => ({ value: id, label: `Story: ${title}` })),
          ]}
          onChoose={choose}
        />
        <Choice<Kind> label="As" value={kind} options={kinds} onChoose={setKind} />
        {picture && <Choice<Size> label="Size" value={size} options={SIZES} onChoose={setSize} />}
        {(picture || kind === "pptx") && (
          <Choice label="Theme" value={theme} options={THEMES} onChoose={setTheme} />
        )}
        {picture && (
          <Choice label="Background" value={ground} options={GROUNDS} onChoose={setGround} />
        )}
      </div>
      <p class="share-note">{SAID[kind]}</p>
      {busy && (
        <p class="export-course">
          <progress aria-label="Progress" value={share} max={1} />
          <span aria-hidden="true">{Math.round(share * 100)} %</span>
        </p>
      )}
    </Dialog>
  );
}
