const frame = document.getElementById("spoken-frame");
const log = document.getElementById("log");
const MOST_LINES = 50;
let commands = 0;

/** Says something to the frame. Its origin is opaque, so that no target origin can be named. */
function say(type, data) {
  commands++;
  const message = { ns: "entente", v: 1, id: `c${commands}`, type, ...(data && { data }) };
  frame.contentWindow.postMessage(message, "*");
}

window.addEventListener("message", (event) => {
  // Whatever else sends messages to this page is not our frame.
  if (event.source !== frame.contentWindow || event.data?.ns !== "entente") return;
  const { type, id, data } = event.data;
  if (type === "height") {
    frame.style.aspectRatio = "auto";
    frame.style.height = `${data.px}px`;
  }
  const line = document.createElement("li");
  line.textContent = [type, id && `(${id})`, JSON.stringify(data)].filter(Boolean).join(" ");
  log.prepend(line);
  while (log.children.length > MOST_LINES) log.lastChild.remove();
});

for (const button of document.querySelectorAll("button[data-type]")) {
  const { type, data } = button.dataset;
  button.addEventListener("click", () => say(type, data && JSON.parse(data)));
}

frame.addEventListener("load", () => say("hello", { nonce: "example" }));
