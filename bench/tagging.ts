import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { codedProject, TAGGED_HEADLINE } from "./coded-project.ts";
import { spreadOf } from "./measure.ts";
import type { Bench } from "./measure.ts";
import { launchApp, runtimeOf } from "./running-app.ts";

const WORDS = 10_000;
const CODINGS = 1_000;
const LIBRARIES = [50, 5_000] as const;
const WARM = 10;
const TAGS = 20;
/** Both libraries are tagged in turn so many times: a machine that drifts hurts them alike. */
const ROUNDS = 6;

/**
 * From the press of a code's key to the frame being painted in which the new underlay stands, in
 * the built app: in an article of 10,000 words with 1,000 codings, in a library of 50 articles
 * and in one of 5,000 with 2 codings each; and the larger over the smaller.
 */
export const benchTagging: Bench = async () => {
  const base = await mkdtemp(join(tmpdir(), "parallax-bench-"));
  const running: ElectronApplication[] = [];
  try {
    const runtime = await runtimeOf();
    const pages: Page[] = [];
    for (const articles of LIBRARIES) {
      const folder = join(base, `Library ${articles}.parallax`);
      const address = await codedProject(folder, { articles, words: WORDS, codings: CODINGS });
      const userData = join(base, `user-${articles}`);
      await mkdir(userData);
      const { app, page } = await launchApp(runtime, { userData, folder, address });
      running.push(app);
      await page.getByRole("application", { name: TAGGED_HEADLINE }).waitFor({ timeout: 180_000 });
      await page.evaluate(watchForPaint);
      await tagged(page, WARM);
      pages.push(page);
    }
    const times: number[][] = LIBRARIES.map(() => []);
    const idle: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, page] of pages.entries()) {
        times[index]?.push(...(await tagged(page, TAGS, idle)));
      }
    }
    const nothing = { name: "key that does nothing", unit: "ms", ...spreadOf(idle) };
    const tags = LIBRARIES.flatMap((articles, index) => {
      const all = times[index] ?? [];
      const first = times[0] ?? [];
      const against = (figure: (list: readonly number[]) => number) =>
        index === 0
          ? {}
          : {
              against: {
                name: `with ${LIBRARIES[0]} articles`,
                median: figure(first),
                ratio: figure(all) / figure(first),
              },
            };
      const name = `key to painted among ${articles} articles`;
      const spread = spreadOf(all);
      return [
        { name, unit: "ms", ...spread, ...against((list) => percentile(list, 0.5)) },
        {
          name: `${name}, 95th in 100`,
          unit: "ms",
          ...spread,
          median: percentile(all, 0.95),
          ...against((list) => percentile(list, 0.95)),
        },
      ];
    });
    return [
      nothing,
      { ...nothing, name: `${nothing.name}, 95th in 100`, median: percentile(idle, 0.95) },
      ...tags,
    ];
  } finally {
    for (const app of running) await app.close();
    await rm(base, { recursive: true, force: true, maxRetries: 3 });
  }
};

function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

/** What the page is given to note in; a problem that is told instead is why a tag never stands. */
interface Watched {
  tagPainted: Promise<number> | undefined;
}

/**
 * In the page: notes, for each press of a digit, the milliseconds until the frame is painted in
 * which more ranges stand in the codes' highlights than before. An animation callback runs before
 * its frame is painted, a message posted by it is handled after.
 */
function watchForPaint(): void {
  const watched = window as unknown as Watched;
  const afterPaint = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  const standing = (): number =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith("code-"))
      .reduce((sum, [, highlight]) => sum + highlight.size, 0);
  window.addEventListener(
    "keydown",
    (event) => {
      const pressed = performance.now();
      if (event.key === "F9") {
        watched.tagPainted = new Promise((done) => {
          requestAnimationFrame(() => afterPaint(() => done(performance.now() - pressed)));
        });
      }
      if (!/^\d$/u.test(event.key)) return;
      const before = standing();
      watched.tagPainted = new Promise((done, fail) => {
        const look = (): void => {
          const problem = document.querySelector("[role='alert']")?.textContent;
          if (problem) fail(new Error(problem));
          else if (standing() <= before) requestAnimationFrame(look);
          else afterPaint(() => done(performance.now() - pressed));
        };
        requestAnimationFrame(look);
      });
    },
    { capture: true },
  );
}

/**
 * Tags so many passages one after another, each some words on; returns what each took in ms.
 * `idle` is given what a key that does nothing took at the time: the machine's own share.
 */
async function tagged(page: Page, count: number, idle: number[] = []): Promise<number[]> {
  const times: number[] = [];
  await page.getByRole("application").focus();
  for (let tag = 0; tag < count; tag += 1) {
    await page.keyboard.press("Escape");
    for (let step = 0; step < 1 + (tag % 3); step += 1) await page.keyboard.press("ArrowRight");
    // Two words: the codings there are have three or more, and none is put twice.
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.keyboard.press(String(1 + (tag % 5)));
    const time = await page.evaluate(() => (window as unknown as Watched).tagPainted);
    if (time === undefined) throw new Error("the key was never pressed");
    times.push(time);
    await page.waitForTimeout(100);
    await page.keyboard.press("F9");
    const frames = await page.evaluate(() => (window as unknown as Watched).tagPainted);
    if (frames !== undefined) idle.push(frames);
    // A person reads on before the next: the app may do what it puts off.
    await page.waitForTimeout(150);
  }
  return times;
}
