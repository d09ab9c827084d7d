import { holdsMask } from "../../core/coding/masks/sign.ts";
import { maskValue } from "../../core/coding/masks/mask-values.ts";
import { veiledWords } from "../../core/coding/masks/mask-project.ts";
import type { Veil } from "../../core/coding/masks/mask-project.ts";
import type { CommandName } from "../../core/commands/registry.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { requestChannels } from "../../shared/channels.ts";
import type { RequestChannel } from "../../shared/channels.ts";
import type {
  Answers,
  ArticleText,
  ParallaxApi,
  RequestOf,
  SearchResult,
} from "../../shared/contract.ts";

/** What says nothing of the project's articles, or is veiled where it is kept (the records). */
const passedOn: ReadonlySet<RequestChannel> = new Set<RequestChannel>([
  ...(["appInfo", "setPreferences", "openProject", "createProject", "projectSnapshot"] as const),
  ...(["setCoder", "cancelJob", "discardImport", "showInFolder"] as const),
]);

/** What would show, or write for others to read, all that a pass hides. */
const closed = /^(?:choose|preview|commit|report|export)/u;

/** Commands by which one would see or settle what a masked pass hides. */
const closedCommands: ReadonlySet<CommandName> = new Set<CommandName>([
  ...(["importArticles", "correctMetadata", "editOutlet", "addNote", "editNote"] as const),
  ...(["addEvidence", "removeEvidence", "removeNote"] as const),
]);

type AnyRequest = (request: unknown) => Promise<Result<unknown>>;

/**
 * The main process as a coder in a masked or blind pass may ask it: every answer comes back with
 * outlets hidden, whatever it is, so that a view cannot forget to; what cannot be hidden is not
 * answered. Without a veil it is the main process itself.
 */
export function veiledApi(api: ParallaxApi, veilNow: () => Veil | null): ParallaxApi {
  const methods: Record<string, AnyRequest> = {};
  for (const channel of requestChannels) {
    // The contract pairs each request with its answer; here they are only passed on.
    const ask = api[channel] as AnyRequest;
    methods[channel] = async (request) => {
      const refused = refusal(veilNow(), channel, request);
      if (refused !== null) return failed("hidden", refused);
      const answer = await ask(request);
      const veil = veilNow();
      if (veil === null || passedOn.has(channel)) return answer;
      return answer.ok
        ? ok(veiledAnswer(veil, channel, request, answer.value))
        : { ok: false, problem: maskValue(veil.masker, answer.problem) };
    };
  }
  const previewDropped: ParallaxApi["previewDropped"] = async (files) => {
    const refused = refusal(veilNow(), "previewPasted", null);
    return refused === null ? await api.previewDropped(files) : failed("hidden", refused);
  };
  return { ...methods, on: api.on, previewDropped } as ParallaxApi;
}

/** Why a request is not passed on, as a sentence; null when it is. */
function refusal(veil: Veil | null, channel: RequestChannel, request: unknown): string | null {
  if (veil === null) return null;
  const name = (veil.masked ?? veil.blind)?.name ?? "";
  if (closed.test(channel)) return closedSentence(name);
  if (channel !== "runCommand") return null;
  const { name: command, args } = request as RequestOf<"runCommand">;
  if (closedCommands.has(command)) return closedSentence(name);
  return veil.masked !== null && holdsMask(JSON.stringify(args ?? null))
    ? `These words hold a masked outlet, and would be kept so; close the pass “${name}” first, or leave the outlet out.`
    : null;
}

/** What is said where something is closed because a pass hides it. */
export function closedSentence(pass: string): string {
  return `This would show what the pass “${pass}” hides; it opens when that pass is closed.`;
}

function veiledAnswer(
  veil: Veil,
  channel: RequestChannel,
  request: unknown,
  answer: unknown,
): unknown {
  switch (channel) {
    case "runCommand":
    case "undo":
    case "redo": {
      const done = answer as Answers["runCommand"];
      return { ...done, label: veiledWords(veil, done.label) };
    }
    case "readArticle":
      return maskValue(veil.masker, withoutFindings(veil, answer as ArticleText));
    case "compareStory": {
      const story = answer as Answers["compareStory"];
      const texts = story.texts.map((text) => withoutFindings(veil, text));
      return maskValue(veil.masker, { ...story, texts });
    }
    case "search":
      return veiledHits(veil, (request as RequestOf<"search">).query, answer as SearchResult);
    default:
      return maskValue(veil.masker, answer);
  }
}

/** Wording signals are kept from a blind coder as suggestions are: they lead. */
function withoutFindings(veil: Veil, text: ArticleText): ArticleText {
  return veil.blind === null ? text : { ...text, analysis: { ...text.analysis, signals: [] } };
}

/**
 * Places found, without those that are found because of what is masked: who searches for an
 * outlet's name would else learn its letter.
 */
function veiledHits(veil: Veil, query: string, result: SearchResult): SearchResult {
  const { masker } = veil;
  if (masker.mask(query) !== query) return { hits: [], articles: 0 };
  const hits = result.hits
    .map((hit) => ({ hit, veiled: maskValue(masker, hit) }))
    .filter(({ hit, veiled }) => hit.match === veiled.match)
    .map(({ veiled }) => veiled);
  // How many more articles match is not told where some are not shown.
  const articles = new Set(hits.map(({ article }) => article)).size;
  return { hits, articles: hits.length < result.hits.length ? articles : result.articles };
}
