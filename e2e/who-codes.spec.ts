import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import {
  press,
  projectsIn,
  read,
  sampleOpen,
  selectSentence,
  statusLine,
} from "./fixtures/steps.ts";

const HEADLINE = "Kelmar is coming back";
const PICTURES = process.env["PARALLAX_PICTURES"];

const asked = (page: Page) => page.getByRole("dialog", { name: "Who codes here?" });

test("P7: a project of several coders asks who codes, and is only read until somebody does", async ({
  relaunch,
  folders,
}) => {
  test.slow();
  let { app, page } = await relaunch();
  await sampleOpen(page);
  await page.evaluate(() =>
    window.parallax.runCommand({
      name: "addCoder",
      args: { name: "Ben Ode", initials: "BO" },
    }),
  );
  await expect(statusLine(page)).toContainText("coder C1");
  const [project = ""] = projectsIn(folders.documents);
  await app.close();

  // Where somebody codes already, nothing is asked.
  ({ app, page } = await relaunch(project));
  await sampleOpen(page);
  await expect(statusLine(page)).toContainText("coder C1");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await app.close();

  // Another machine has the folder, and nobody chosen for it.
  Object.assign(folders, { userData: folders.scratch });
  ({ app, page } = await relaunch(project));
  await expect(asked(page)).toBeVisible({ timeout: 30_000 });
  expect.soft(await accessibilityViolations(page), "asked").toEqual([]);
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/who-light.png` });
  await page.keyboard.press("Escape");
  await expect(asked(page)).toHaveCount(0);
  await expect(statusLine(page)).toContainText("only read: nobody codes here yet");
  await read(page, HEADLINE);
  await selectSentence(page, 2);
  await page.keyboard.press("1");
  const refusal = "Choose who codes on this machine first; until then, only read.";
  await expect(page.getByRole("alert")).toContainText(refusal);
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/who-read.png` });
  await app.close();

  // Asked again, with the keyboard: somebody who is not among them yet.
  ({ app, page } = await relaunch(project));
  await expect(asked(page)).toBeVisible({ timeout: 30_000 });
  await press(page, "End Enter");
  await page.keyboard.type("Cy Moor");
  await page.keyboard.press("Tab");
  await page.keyboard.type("CM");
  expect.soft(await accessibilityViolations(page), "someone else").toEqual([]);
  if (PICTURES !== undefined) {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: `${PICTURES}/who-new-dark.png` });
  }
  await page.keyboard.press("Enter");
  await expect(statusLine(page)).toContainText("coder CM");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await read(page, HEADLINE);
  await selectSentence(page, 2);
  await page.keyboard.press("1");
  await expect(statusLine(page)).toContainText("undoes “code Conflict”");
  const whose = await page.evaluate(async () => {
    const snapshot = await window.parallax.projectSnapshot(null);
    const records = snapshot.ok && snapshot.value !== null ? snapshot.value.records : [];
    const coding = records.find((record) => record.type === "coding");
    const coder = records.find(
      (record) =>
        record.type === "coder" && coding?.type === "coding" && record.id === coding.coder,
    );
    return coder?.type === "coder" ? coder.name : null;
  });
  expect(whose).toBe("Cy Moor");
});
