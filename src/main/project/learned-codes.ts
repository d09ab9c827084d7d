import { LEAST_SENTENCES, learnCodes, standsOn } from "../../core/coding/suggestions/learn.ts";
import type { CodedSentence, LearnedCode } from "../../core/coding/suggestions/learn.ts";
import { stemsOf } from "../../core/coding/suggestions/suggestion.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { ProjectSession } from "./session.ts";
import { readArticle } from "./read-article.ts";

/** What was learned last, and from what: codings of a project stay while one reads on. */
const lastLearned = new WeakMap<
  ProjectSession,
  { readonly key: string; readonly learned: Promise<LearnedCode[]> }
>();

/** What the project's codings teach of its codes; learned again only when they have changed. */
export function learnedCodes(session: ProjectSession): Promise<LearnedCode[]> {
  const codings = recordsOf(session.state, "coding").filter(
    ({ code, anchor }) => !anchor.orphan && anchor.span.field === "text" && isUsed(session, code),
  );
  const key = codings
    .map(
      ({ id, code, anchor: { span } }) =>
        `${id} ${code} ${span.revision} ${span.start} ${span.end}`,
    )
    .sort()
    .join("\n");
  const last = lastLearned.get(session);
  if (last?.key === key) return last.learned;
  const learned = codings.length < LEAST_SENTENCES ? Promise.resolve([]) : learn(session, codings);
  lastLearned.set(session, { key, learned });
  return learned;
}

function isUsed({ state }: ProjectSession, id: string): boolean {
  return recordsOf(state, "code").some((code) => code.id === id && !code.retired);
}

async function learn(
  session: ProjectSession,
  codings: readonly ReturnType<typeof recordsOf<"coding">>[number][],
): Promise<LearnedCode[]> {
  const sentences: CodedSentence[] = [];
  for (const [article, there] of Map.groupBy(codings, ({ anchor }) => anchor.span.article)) {
    const read = await readArticle(session, article);
    if (!read.ok) continue;
    const { text, analysis, revision } = read.value;
    const current = there.filter(({ anchor }) => anchor.span.revision === revision);
    for (const sentence of analysis.sentences) {
      sentences.push({
        stems: new Set(stemsOf(text, sentence).map(({ stem }) => stem)),
        codes: new Set(
          current.filter(({ anchor }) => standsOn(anchor.span, sentence)).map(({ code }) => code),
        ),
      });
    }
  }
  return learnCodes(sentences);
}
