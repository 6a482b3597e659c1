import { locate } from "./locate.ts";
import { expect, test, whenReady } from "./page.ts";

test.use({ viewport: { width: 1280, height: 720 } });

for (const query of ["?v=1", "?v=1&t=2020", "?v=1&film=1"])
  test(`on a low stage the caption covers nothing that is drawn: ${query}`, async ({ page }) => {
    await page.goto(`./${query}`);
    await whenReady(page);
    await expect(page.getByRole("toolbar", { name: "Film-strip" })).toHaveCount(
      query.includes("film=1") ? 1 : 0,
    );
    await expect(page.locator(".stage-host")).toHaveAttribute("data-strands", /^[1-9]/);
    const below = async () => {
      const caption = await page.locator(".stage-title").boundingBox();
      const { y } = await locate(page, "actor", "mercenaries");
      return y - ((caption?.y ?? 0) + (caption?.height ?? 0));
    };
    await expect.poll(below).toBeGreaterThan(10);
  });
