import { diffWords as jsdiffWords } from "diff";
import { findReuse } from "../src/core/compare/reuse/find-reuse.ts";
import { memberOf } from "../src/core/compare/testing/member.ts";
import { compareRevisions } from "../src/core/compare/revisions/compare-revisions.ts";
import {
  fingerprintRevision,
  RevisionIndex,
} from "../src/core/compare/revisions/revision-index.ts";
import { spreadOf, timeInTurn } from "./measure.ts";
import type { Bench, Measurement } from "./measure.ts";
import { makeArticle, rearrange } from "./texts.ts";

const LIBRARY = 10_000;
const ARTICLES = 20;

/** Reuse and history of two long texts, beside the usual library's word diff alone. */
async function benchTexts(): Promise<Measurement[]> {
  const base = makeArticle(10_000, 1);
  const other = rearrange(base, 2);
  const members = [memberOf("base", base), memberOf("other", other)];
  const times = await timeInTurn(
    [
      () => findReuse(members),
      () => compareRevisions({ headline: null, text: base }, { headline: null, text: other }),
      () => jsdiffWords(base, other),
    ],
    3,
  );
  const [reuse, revisions, jsdiff] = times.map(spreadOf);
  if (reuse === undefined || revisions === undefined || jsdiff === undefined) return [];
  const against = (name: string, spread: ReturnType<typeof spreadOf>): Measurement => ({
    name: `${name} of two texts of 10000 words with moved blocks`,
    unit: "ms",
    ...spread,
    against: {
      name: "jsdiff diffWords",
      median: jsdiff.median,
      ratio: spread.median / jsdiff.median,
    },
  });
  return [against("reuse", reuse), against("history", revisions)];
}

/** Reuse among all articles of a story, and looking a version up in a large library. */
async function benchMany(): Promise<Measurement[]> {
  const one = makeArticle(600, 77);
  const copies = Array.from({ length: ARTICLES }, (_, at) => memberOf(`${at}`, rearrange(one, at)));
  const own = Array.from({ length: ARTICLES }, (_, at) => memberOf(`${at}`, makeArticle(600, at)));
  const known = { headline: null, outlet: "Herald", address: null, published: null };
  const prints = Array.from({ length: LIBRARY }, (_, at) =>
    fingerprintRevision(`${at}`, { ...known, text: makeArticle(60, at) }),
  );
  const index = new RevisionIndex(prints);
  const looked = prints.slice(0, 1000).map((print) => ({ ...print, id: "new" }));
  const [apart = [], alike = [], lookUps = []] = await timeInTurn(
    [
      () => findReuse(own),
      () => findReuse(copies),
      () => looked.map((print) => index.candidatesFor(print)),
    ],
    7,
  );
  const each = lookUps.map((time) => time / looked.length);
  return [
    {
      name: `reuse among ${ARTICLES} unlike articles of 600 words`,
      unit: "ms",
      ...spreadOf(apart),
    },
    { name: `reuse among ${ARTICLES} copies of 600 words`, unit: "ms", ...spreadOf(alike) },
    { name: `look-up of a version among ${LIBRARY} articles`, unit: "ms", ...spreadOf(each) },
  ];
}

/** Reuse, and versions of articles. */
export const benchReuse: Bench = async () => [...(await benchTexts()), ...(await benchMany())];
