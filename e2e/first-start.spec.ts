import { expect, test } from "./fixtures/app.ts";
import { projectsIn, sampleOpen, press } from "./fixtures/steps.ts";

test("a first start opens the sample, made in the documents folder", async ({ page, folders }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await sampleOpen(page);
  expect(projectsIn(folders.documents)).toEqual([
    expect.stringMatching(/Parallax sample\.parallax$/u),
  ]);
  const views = page.getByRole("navigation", { name: "Views" });
  await expect(views.getByRole("button", { name: "Library 6" })).toBeVisible();
  await expect(views.getByRole("button", { name: "Stories 1" })).toBeVisible();
  await expect(views.getByRole("button", { name: "Outlets 6" })).toBeVisible();
  for (const keys of ["g s", "g o", "g c", "g n", "g r", "Control+i", "g l"]) {
    await press(page, keys);
  }
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
  expect(errors).toEqual([]);
});

test("back and forward lead through where one was, side panels fold by key", async ({ page }) => {
  await sampleOpen(page);
  await press(page, "g c");
  await expect(page.getByRole("main").getByRole("heading", { name: "Codebook" })).toBeVisible();
  await press(page, "Alt+ArrowLeft");
  await expect(page.getByRole("grid", { name: "Articles" })).toBeVisible();
  await press(page, "Alt+ArrowRight");
  await expect(page.getByRole("main").getByRole("heading", { name: "Codebook" })).toBeVisible();
  await press(page, "[");
  await expect(page.getByRole("navigation", { name: "Views" })).toBeHidden();
});

test("a command is found by typing a part of it", async ({ page }) => {
  await sampleOpen(page);
  await press(page, "Control+k");
  await page.keyboard.type("codebook");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("heading", { name: "Codebook" })).toBeVisible();
});
