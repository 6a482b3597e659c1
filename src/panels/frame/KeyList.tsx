import "./key-list.css";

type Key = readonly [keys: readonly string[], does: string];

/** All keys, by the region in which they are heard. */
const KEYS: readonly [region: string, keys: readonly Key[]][] = [
  [
    "Everywhere",
    [
      [["/"], "Search actors, events and articles"],
      [["?"], "This help"],
      [["i"], "Isolate what is selected or pointed at; again, show all"],
      [["Tab"], "From control to control; the first stops skip to a region"],
      [["Enter"], "Select what has the focus"],
      [["Esc"], "Close the nearest card, article, list or dialog"],
    ],
  ],
  [
    "Network",
    [
      [["Tab"], "Into the network, and out of it"],
      [["↑", "↓"], "The actor, tie or event before or after"],
      [["→", "←"], "Into an actor’s ties and a tie’s events, and out again"],
      [["[", "]"], "Round the ties of the actor"],
      [["x"], "Across a tie to its other actor"],
      [["Enter"], "Open the evidence; again, go there"],
      [["Esc"], "One step out, at last out of the network"],
    ],
  ],
  [
    "Time",
    [
      [["←", "→"], "On a thumb: one unit back or on"],
      [["Page Up", "Page Down"], "A year"],
      [["Home", "End"], "To the first or the last day"],
      [["Space"], "Play or pause"],
    ],
  ],
  [
    "Ties",
    [
      [["←", "→", "↑", "↓"], "From cell to cell"],
      [["Home", "End"], "To the row’s name, to its last cell"],
      [["Enter"], "The evidence of the cell"],
    ],
  ],
  [
    "Story",
    [
      [["→", "←"], "The step after, the step before; Page Down and Page Up do the same"],
      [["Home", "End"], "The first step, the last"],
      [["p"], "Present; there, s opens the speaker’s notes and Esc leaves"],
      [["b", "."], "While presenting: a black screen; again, or a step, the slide"],
      [["Ctrl", "z"], "While editing: undo; with Shift, do again"],
    ],
  ],
  [
    "Table",
    [
      [["↑", "↓"], "From row to row"],
      [["Home", "End"], "To the first or the last row"],
    ],
  ],
  ["Article", [[["j", "k"], "To the passage after, to the one before"]]],
];

/** The keys as lists, one for each region. */
export function KeyList() {
  return (
    <div class="key-lists">
      {KEYS.map(([region, keys]) => (
        <section key={region}>
          <h4>{region}</h4>
          <dl class="keys">
            {keys.map(([caps, does]) => (
              <div key={does}>
                <dt>
                  {caps.map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
