import { afterAll, beforeEach, expect, it } from "vitest";
import { groupStories } from "../../core/stories/group.ts";
import type { StoryArticle } from "../../core/stories/features.ts";
import { WorkerPool } from "../work/pool.ts";
import { LibraryStories } from "./library-stories.ts";

const never = new AbortController().signal;
const pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 1);
let stories: LibraryStories;
let session: object;

beforeEach(() => {
  stories = new LibraryStories(pool);
  session = {};
});
afterAll(() => pool.close());

function article(id: string, headline: string, text: string): StoryArticle {
  return { id, headline, text, published: "2025-03-03" };
}

const millFire =
  "The old grain mill of Ostby burned down on Monday night. Firefighters from four villages fought the flames until dawn. Miller Jonas Verhoek said the roof fell in at midnight. Sacks of flour had been stored under the beams.";
const bridgeToll =
  "Skarn council raises the toll of its harbour bridge to six crowns. Lorry drivers will pay double from April. Mayor Tilda Brandvik called the decision unavoidable. The ferry company welcomed the new price.";
const mill = [
  article("a", "Ostby mill burns down", millFire),
  article("b", "Fire destroys grain mill in Ostby", `${millFire} Nobody was hurt.`),
];
const bridge = [
  article("c", "Skarn raises bridge toll", bridgeToll),
  article("d", "Harbour bridge toll doubles for lorries", `${bridgeToll} A petition began.`),
];
const anotherBridge = article("e", "Skarn bridge toll up", `${bridgeToll} Shops complained.`);

const idsOf = (groups: readonly { readonly articles: readonly string[] }[]): string[] =>
  groups.map(({ articles }) => articles.join("+")).sort();

it("tells only the stories that what is new makes or changes", async () => {
  const first = await stories.grown(session, mill, never);
  const second = await stories.grown(session, [...mill, ...bridge], never);
  const third = await stories.grown(session, [...mill, ...bridge, anotherBridge], never);
  if (!first.ok || !second.ok || !third.ok) throw new Error("grouping failed");
  expect(idsOf(first.value)).toEqual(["a+b"]);
  expect(idsOf(second.value)).toEqual(["c+d"]);
  expect(idsOf(third.value)).toEqual(["c+d+e"]);
});

it("takes out what has left the library", async () => {
  await stories.grown(session, [...mill, ...bridge], never);
  const [a] = mill;
  const grown = await stories.grown(session, a === undefined ? [] : [a, ...bridge], never);
  expect(grown.ok && idsOf(grown.value)).toEqual(["a"]);
});

it("groups everything anew when the worker that kept it is gone", async () => {
  await stories.grown(session, mill, never);
  // Another library takes the worker's one place.
  await stories.grown({}, bridge, never);
  const grown = await stories.grown(session, [...mill, ...bridge], never);
  const whole = idsOf(groupStories([...mill, ...bridge]));
  expect(grown.ok && idsOf(grown.value)).toEqual(whole);
});
