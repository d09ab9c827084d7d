import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { accessibilityViolations } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/app.ts";
import { chooseInDialog, press, projectsIn, sampleOpen, statusLine } from "./fixtures/steps.ts";

async function run(page: Page, name: string, args: unknown): Promise<void> {
  await page.evaluate(
    async ([command, given]) => {
      const done = await window.parallax.runCommand({ name: command as "addCoder", args: given });
      if (!done.ok) throw new Error(done.problem.message);
    },
    [name, args] as const,
  );
}

/** Gives the first code this definition. */
async function define(page: Page, definition: string): Promise<void> {
  const code = await page.evaluate(async () => {
    const snapshot = await window.parallax.projectSnapshot(null);
    const records = snapshot.ok && snapshot.value !== null ? snapshot.value.records : [];
    return records.find((record) => record.type === "code" && record.name === "Conflict")?.id ?? "";
  });
  await run(page, "editCode", { code, values: { definition } });
}

test("another copy is merged with the keyboard: looked at, chosen, taken in, undone", async ({
  relaunch,
  folders,
}) => {
  test.slow();
  let { app, page } = await relaunch();
  await sampleOpen(page);
  await app.close();
  const [ours = ""] = projectsIn(folders.documents);
  const theirs = join(folders.scratch, "Ben.parallax");
  cpSync(ours, theirs, { recursive: true });

  ({ app, page } = await relaunch(theirs));
  await sampleOpen(page);
  await define(page, "Told as a fight.");
  await run(page, "addCode", { name: "Hope" });
  ({ app, page } = await relaunch(ours));
  await sampleOpen(page);
  await define(page, "Told as a quarrel.");
  await run(page, "addCode", { name: "Fear" });

  await chooseInDialog(app, [theirs]);
  await press(page, "g m");
  const work = page.getByRole("main");
  expect.soft(await accessibilityViolations(page), "before").toEqual([]);
  await work.getByRole("button", { name: "Choose the other copy…" }).press("Enter");
  await expect(work.getByRole("heading", { name: "Merge Ben.parallax" })).toBeVisible();
  await expect(work.getByRole("row", { name: /^codes/u })).toBeVisible();
  await expect(work.getByRole("heading", { name: "Conflicts (1)" })).toBeVisible();
  const there = work.getByRole("radio", { name: /In the other copy Told as a fight\./u });
  const here = work.getByRole("radio", { name: /Here Told as a quarrel\./u });
  await expect(here.or(there).and(page.locator(":checked"))).toHaveCount(1);
  await expect(work).toContainText("it adds 1 record here, changes 1 record");
  expect.soft(await accessibilityViolations(page), "preview").toEqual([]);
  await press(page, "Control+k");
  await page.getByRole("searchbox").fill("theme: dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect.soft(await accessibilityViolations(page), "preview, dark").toEqual([]);

  await there.focus();
  await page.keyboard.press("Space");
  await expect(there).toBeChecked();
  await work.getByRole("button", { name: "Merge as chosen" }).press("Enter");
  await expect(statusLine(page)).toContainText("undoes “merge Ben.parallax”");

  const names = () =>
    page.evaluate(async () => {
      const snapshot = await window.parallax.projectSnapshot(null);
      const records = snapshot.ok && snapshot.value !== null ? snapshot.value.records : [];
      return records.flatMap((record) =>
        record.type === "code" ? [`${record.name}: ${record.definition}`] : [],
      );
    });
  expect(await names()).toEqual(
    expect.arrayContaining(["Conflict: Told as a fight.", "Hope: ", "Fear: "]),
  );
  await page.keyboard.press("Control+z");
  await expect(statusLine(page)).toContainText("undoes “add code Fear”");
  expect(await names()).toContain("Conflict: Told as a quarrel.");
});
