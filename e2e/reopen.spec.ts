import { expect, test } from "./fixtures/app.ts";
import {
  inspector,
  press,
  read,
  sampleOpen,
  selectSentence,
  statusLine,
} from "./fixtures/steps.ts";

test("after quitting everything is where it was", async ({ relaunch }) => {
  const first = await relaunch();
  await sampleOpen(first.page);
  await read(first.page, "Kelmar is coming back");
  await selectSentence(first.page, 2);
  await first.page.keyboard.press("1");
  await expect(statusLine(first.page)).toContainText("undoes “code Conflict”");
  await selectSentence(first.page, 4);
  await first.page.keyboard.press("e");
  await first.page.getByRole("textbox", { name: "What the passage shows" }).fill("Kept words.");
  await first.page.getByRole("button", { name: "Write the note" }).press("Enter");
  await expect(statusLine(first.page)).toContainText("undoes “note on Corvania Today”");
  await first.page.getByRole("application").focus();
  await press(first.page, "Escape [");
  await expect(first.page.getByRole("navigation", { name: "Views" })).toBeHidden();
  await press(first.page, "Control+k");
  await first.page.keyboard.type("theme: dark");
  await first.page.keyboard.press("Enter");

  const { page } = await relaunch();
  await expect(page.getByRole("application", { name: "Kelmar is coming back" })).toBeVisible();
  await expect(inspector(page).getByRole("heading", { name: "Codings (1)" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("navigation", { name: "Views" })).toBeHidden();
  await expect(statusLine(page)).toContainText("undoes “note on Corvania Today”");
  await page.keyboard.press("Control+z");
  await expect(statusLine(page)).toContainText("undoes “code Conflict”");
  await page.keyboard.press("Control+z");
  await expect(inspector(page).getByRole("heading", { name: "Codings (0)" })).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+Shift+z");
  await expect(statusLine(page)).toContainText("undoes “note on Corvania Today”");
  await press(page, "g n");
  await expect(page.getByText("Kept words.")).toBeVisible();
});

test("what was said to be saved survives the process being killed", async ({ relaunch }) => {
  const first = await relaunch();
  await sampleOpen(first.page);
  await read(first.page, "Kelmar is coming back");
  await selectSentence(first.page, 3);
  await first.page.keyboard.press("2");
  await expect(statusLine(first.page)).toContainText(/saved \d.*undoes “code Human interest”/u);
  const pid = await first.app.evaluate(() => process.pid);
  const gone = new Promise<void>((resolve) => {
    first.app.once("close", () => resolve());
  });
  process.kill(pid, "SIGKILL");
  await gone;

  const { page } = await relaunch();
  await expect(statusLine(page)).toContainText("undoes “code Human interest”", { timeout: 30_000 });
  await press(page, "g n");
  await expect(page.getByRole("heading", { name: "Coded passages (1)" })).toBeVisible();
});
