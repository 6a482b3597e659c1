import type { Page } from "@playwright/test";
import { axeInBothThemes, expect, test, whenReady } from "./page.ts";

const slider = (page: Page, name: string) => page.getByRole("slider", { name, exact: true });
const dock = (page: Page) => page.getByRole("region", { name: "Time" });
const said = (page: Page) => dock(page).getByRole("status");
const fields = async (page: Page) => [
  await dock(page).getByLabel("From").inputValue(),
  await dock(page).getByLabel("To").inputValue(),
];

/** Where a share of the axis lies on the page, at the height of the histogram. */
async function spotAt(page: Page, share: number): Promise<{ x: number; y: number }> {
  const box = await dock(page).locator(".timeline svg").boundingBox();
  if (!box) throw new Error("The timeline is not drawn.");
  return { x: box.x + 16 + share * (box.width - 32), y: box.y + 74 };
}

async function drag(page: Page, from: { x: number; y: number }, toX: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + toX) / 2, from.y, { steps: 4 });
  await page.mouse.move(toX, from.y, { steps: 4 });
  await page.mouse.up();
}

async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await slider(page, name).boundingBox();
  if (!box) throw new Error(`The slider ${name} is not drawn.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function open(page: Page, query = "") {
  await page.goto(`./${query}`);
  await whenReady(page);
}

test("the time control opens on the whole of 2016–2020 and says so", async ({ page }) => {
  await open(page);
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2016", "31 Dec 2020"]);
  await expect(said(page)).toContainText(/^2016–2020\. \d+ ties .*reported.*\.$/);
  await expect(slider(page, "Window")).toHaveAttribute(
    "aria-valuetext",
    /^January 2016 to December 2020, \d+ reported, \d+ planned or alleged/,
  );
});

test("dragging the thumbs snaps to years and leaves one step in the history", async ({ page }) => {
  await open(page);
  const end = await middleOf(page, "Window end");
  await drag(page, end, (await spotAt(page, 0.42)).x);
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2016", "31 Dec 2017"]);
  await drag(page, await middleOf(page, "Window start"), (await spotAt(page, 0.19)).x);
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2017", "31 Dec 2017"]);
  await expect(slider(page, "Window start")).toHaveAttribute("aria-valuetext", /^1 January 2017, /);
  await expect(slider(page, "Window end")).toHaveAttribute("aria-valuetext", /^31 December 2017, /);
  await expect(slider(page, "Window")).toHaveAttribute(
    "aria-valuetext",
    /^January to December 2017, \d+ reported/,
  );
  await expect(page).toHaveURL(/t=2017/);
  await page.goBack();
  await expect.poll(() => fields(page)).not.toEqual(["1 Jan 2017", "31 Dec 2017"]);
});

test("the handle carries the window, a drag over the tracks makes a new one, a click brings it there", async ({
  page,
}) => {
  await open(page);
  await drag(page, await spotAt(page, 0.22), (await spotAt(page, 0.38)).x);
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2017", "31 Dec 2017"]);
  // It is put there with the words that it says.
  await expect(slider(page, "Window")).toHaveAttribute("aria-valuetext", /December 2017/);
  const handle = await middleOf(page, "Window");
  await drag(page, handle, handle.x + (await spotAt(page, 0.4)).x - (await spotAt(page, 0)).x);
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2019", "31 Dec 2019"]);
  const spot = await spotAt(page, 0.5);
  await page.mouse.click(spot.x, spot.y);
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2018", "31 Dec 2018"]);
});

test("the keyboard moves each slider by a snap unit, a year, and to the ends", async ({ page }) => {
  await open(page);
  await slider(page, "Window end").focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2016", "31 Dec 2019"]);
  await page.keyboard.press("Home");
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2016", "31 Dec 2016"]);
  await slider(page, "Window").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2017", "31 Dec 2017"]);
  await page.keyboard.press("End");
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2020", "31 Dec 2020"]);
  await page.keyboard.press("PageDown");
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2019", "31 Dec 2019"]);
  await dock(page).getByLabel("Snap").selectOption("Month");
  await slider(page, "Window start").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => fields(page)).toEqual(["1 Feb 2019", "31 Dec 2019"]);
});

test("the status tells the silence of 2018", async ({ page }) => {
  await open(page, "?v=1&t=2018");
  await expect(said(page)).toHaveText("2018. No article here speaks of 2018.");
  await expect(dock(page).locator(".silence-words").first()).toContainText(
    "no article here speaks",
  );
});

test("playing goes year by year, tells the quiet gap, and stops at the end", async ({ page }) => {
  await open(page);
  const told = await page.evaluateHandle(() => {
    const line = document.querySelector(".dock-seen") as Element;
    const told: string[] = [];
    new MutationObserver(() => told.push(line.textContent)).observe(line, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    return told;
  });
  await dock(page).getByLabel("Speed").selectOption("0.8 s a step");
  await dock(page).getByRole("button", { name: "Play" }).click();
  await expect(dock(page).getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(dock(page).getByRole("button", { name: "Play" })).toBeVisible();
  // What stood there for a moment is told by the page itself: looking at it from outside may come too late.
  expect((await told.jsonValue()).join("\n")).toMatch(
    /^2016 [\s\S]*^2017 [\s\S]*12 months, no reports[\s\S]*^2019 [\s\S]*^2020 /m,
  );
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2020", "31 Dec 2020"]);
});

test("the space bar plays and pauses from a slider, and a step button steps", async ({ page }) => {
  await open(page);
  // So slow that it is still at its first step when it pauses.
  await dock(page).getByLabel("Speed").selectOption("5 s a step");
  await slider(page, "Window").focus();
  await page.keyboard.press("Space");
  await expect(dock(page).getByRole("button", { name: "Pause" })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(dock(page).getByRole("button", { name: "Play" })).toBeVisible();
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2016", "31 Dec 2016"]);
  await dock(page).getByRole("button", { name: "Next step" }).click();
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2017", "31 Dec 2017"]);
  await dock(page).getByRole("button", { name: "Previous step" }).click();
  await expect.poll(() => fields(page)).toEqual(["1 Jan 2016", "31 Dec 2016"]);
  await expect(dock(page).getByRole("button", { name: "Previous step" })).toBeDisabled();
});

test("cumulative counts all up to the window's end", async ({ page }) => {
  await open(page, "?v=1&t=2017");
  await dock(page).getByRole("radio", { name: "Cumulative" }).check();
  await expect(said(page)).toContainText(/^Up to the end of 2017\. /);
  await expect(slider(page, "Window start")).toBeHidden();
  await slider(page, "Window").focus();
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toContainText(/^Up to the end of 2018\. /);
});

test("the date fields take days, months and years, and say what is wrong", async ({ page }) => {
  await open(page);
  const [from, to] = [dock(page).getByLabel("From"), dock(page).getByLabel("To")];
  await to.fill("2017-05-18");
  await to.press("Enter");
  await expect(to).toHaveValue("18 May 2017");
  await from.fill("may 2017");
  await from.press("Tab");
  await expect(from).toHaveValue("1 May 2017");
  await from.fill("30 Feb 2017");
  await from.press("Enter");
  await expect(dock(page).getByRole("alert")).toContainText("Write a day such as");
  await from.fill("2019");
  await from.press("Enter");
  await expect(dock(page).getByRole("alert")).toContainText("The window ends on 18 May 2017");
  await from.press("Escape");
  await expect(from).toHaveValue("1 May 2017");
  await expect(dock(page).getByRole("alert")).toHaveCount(0);
});

test("a bead in the lane can be selected, and a tray lists what the axis can't show", async ({
  page,
}) => {
  await open(page);
  const bead = dock(page).locator(".lane-item .sign").first();
  await bead.click();
  await expect(page).toHaveURL(/sel=/);
  await expect(dock(page).locator(".ring.is-selected")).toHaveCount(1);
  await dock(page).locator(".lane-group").first().click();
  const list = dock(page).getByRole("dialog");
  await expect(list.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
});

test("the dock has no accessibility violations in either theme", async ({ page }) => {
  await open(page, "?v=1&t=2018");
  expect(await axeInBothThemes(page)).toEqual([]);
});
