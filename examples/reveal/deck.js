// A classic script, so that the deck also runs from disk.
(() => {
  const deck = new window.Reveal({
    width: 1920,
    height: 1080,
    margin: 0.03,
    center: false,
    transition: "none",
    hash: true,
  });

  /**
   * The steps of an embedded view as fragments of its slide: the deck counts them, and the frame follows. Whatever way
   * a slide is come to, its visible fragments say which step is shown.
   */
  for (const slide of document.querySelectorAll("section[data-entente]")) {
    const steps = Number(slide.dataset.entente);
    for (let i = 1; i < steps; i++) {
      const mark = document.createElement("span");
      mark.className = "fragment";
      slide.append(mark);
    }
  }

  const follow = () => {
    const slide = deck.getCurrentSlide();
    const frame = slide?.querySelector("iframe");
    if (!frame || !slide.dataset.entente) return;
    const step = slide.querySelectorAll(".fragment.visible").length + 1;
    const message = { ns: "entente", v: 1, id: `step-${step}`, type: "goto", data: { step } };
    frame.contentWindow?.postMessage(message, "*");
  };

  for (const event of ["ready", "slidechanged", "fragmentshown", "fragmenthidden"])
    deck.on(event, follow);

  window.addEventListener("message", ({ source, data }) => {
    const frames = [...document.querySelectorAll("iframe")];
    const ours = frames.some((frame) => frame.contentWindow === source);
    // A frame that has only now come up stands where its address says.
    if (ours && data?.ns === "entente" && data.type === "ready") follow();
  });

  deck.initialize();
})();
