import { holdsMask } from "../../core/coding/masks/sign.ts";
import { maskValue } from "../../core/coding/masks/mask-values.ts";
import { MaskedTexts } from "./masked-texts.ts";
import { veiledWords } from "../../core/coding/masks/mask-project.ts";
import type { Veil } from "../../core/coding/masks/mask-project.ts";
import type { CommandName } from "../../core/commands/registry.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { CodingId } from "../../core/model/ids.ts";
import type { State } from "../../core/model/records.ts";
import type { Result } from "../../core/model/result.ts";
import { requestChannels } from "../../shared/channels.ts";
import type { RequestChannel } from "../../shared/channels.ts";
import type {
  Answers,
  ArticleText,
  Concordance,
  ParallaxApi,
  Retrieved,
  RequestOf,
  SearchResult,
} from "../../shared/contract.ts";

/** What says nothing of the project's articles, or is veiled where it is kept (the records). */
const passedOn: ReadonlySet<RequestChannel> = new Set<RequestChannel>([
  ...(["appInfo", "setPreferences", "openProject", "createProject", "projectSnapshot"] as const),
  ...(["setCoder", "cancelJob", "discardImport", "showInFolder"] as const),
]);

/** What would show, or write for others to read, what others coded; and under masks the outlets. */
const closedToBlind = /^(?:report|export|drawSample|measureAgreement)/u;
const closedUnderMasks = /^(?:choose|preview|commit|report|export|drawSample|measureAgreement)/u;

/**
 * Commands on notes, and on what coders disagree about, which a blind pass hides: it would be
 * decided on what is left to be seen. And those that would show or settle outlets.
 */
const blindCommands: ReadonlySet<CommandName> = new Set<CommandName>([
  ...(["addNote", "editNote", "addEvidence", "removeEvidence", "removeNote"] as const),
  ...(["openDisagreements", "decideDisagreement"] as const),
]);
const maskedCommands: ReadonlySet<CommandName> = new Set<CommandName>([
  ...(["importArticles", "correctMetadata", "editOutlet"] as const),
]);

/** What is hidden, and the records that are left to be seen. */
export interface Seen {
  readonly veil: Veil;
  readonly records: State;
}

type AnyRequest = (request: unknown) => Promise<Result<unknown>>;

/**
 * The main process as a coder in a masked or blind pass may ask it: every answer comes back with
 * outlets hidden, whatever it is, so that a view cannot forget to; what cannot be hidden is not
 * answered. Without a veil it is the main process itself.
 */
export function veiledApi(api: ParallaxApi, seenNow: () => Seen | null): ParallaxApi {
  const methods: Record<string, AnyRequest> = {};
  const texts = new MaskedTexts();
  for (const channel of requestChannels) {
    // The contract pairs each request with its answer; here they are only passed on.
    const ask = api[channel] as AnyRequest;
    methods[channel] = async (request) => {
      const refused = refusal(seenNow()?.veil ?? null, channel, request);
      if (refused !== null) return failed("hidden", refused);
      const isVeiled = seenNow()?.veil.masked != null;
      const answer = await ask(
        isVeiled && channel === "runCommand" ? texts.widened(request) : request,
      );
      const seen = seenNow();
      if (seen === null || passedOn.has(channel)) return answer;
      if (answer.ok) {
        const value = veiledAnswer(seen, channel, request, answer.value);
        texts.keep(channel, value);
        return ok(value);
      }
      return { ok: false, problem: maskValue(seen.veil.masker, answer.problem) };
    };
  }
  const previewDropped: ParallaxApi["previewDropped"] = async (files) => {
    const refused = refusal(seenNow()?.veil ?? null, "previewPasted", null);
    return refused === null ? await api.previewDropped(files) : failed("hidden", refused);
  };
  return { ...methods, on: api.on, previewDropped } as ParallaxApi;
}

/** Why a request is not passed on, as a sentence; null when it is. */
function refusal(veil: Veil | null, channel: RequestChannel, request: unknown): string | null {
  if (veil === null) return null;
  const name = (veil.masked ?? veil.blind)?.name ?? "";
  const isMasked = veil.masked !== null;
  if ((isMasked ? closedUnderMasks : closedToBlind).test(channel)) return closedSentence(name);
  if (isMasked && channel === "retrieve" && holdsMask(JSON.stringify(request))) {
    return `Names of masked outlets are not looked for while the pass “${name}” is open.`;
  }
  if (channel !== "runCommand") return null;
  const { name: command, args } = request as RequestOf<"runCommand">;
  if (blindCommands.has(command) || (isMasked && maskedCommands.has(command))) {
    return closedSentence(name);
  }
  return isMasked && holdsMask(JSON.stringify(args ?? null))
    ? `These words hold a masked outlet, and would be kept so; close the pass “${name}” first, or leave the outlet out.`
    : null;
}

/** What is said where something is closed because a pass hides it. */
export function closedSentence(pass: string): string {
  return `This would show what the pass “${pass}” hides; it opens when that pass is closed.`;
}

function veiledAnswer(
  { veil, records }: Seen,
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
    case "concordance": {
      const { text } = request as RequestOf<"concordance">;
      return veiledLines(veil, text, answer as Concordance);
    }
    case "retrieve": {
      const found = answer as Retrieved;
      const spans = found.spans
        .map((span) => ({
          ...span,
          codings: span.codings.filter((id) => records.has(id as CodingId)),
        }))
        .filter(({ codings }) => codings.length > 0);
      return { ...found, spans };
    }
    // Suggestions and counted signals lead a coder, as others' codings do.
    case "suggestions":
      return [];
    case "libraryWording":
      return { articles: [], problems: [] };
    default:
      return maskValue(veil.masker, answer);
  }
}

/** Wording signals are kept from a blind coder as suggestions are: they lead. */
function withoutFindings(veil: Veil, text: ArticleText): ArticleText {
  return veil.blind === null ? text : { ...text, analysis: { ...text.analysis, signals: [] } };
}

/**
 * Places found, without those whose words would be hidden. The main process looks in the masked
 * texts, so there are none; but what names an outlet is given to no view, whoever found it.
 */
function veiledHits({ masker }: Veil, query: string, result: SearchResult): SearchResult {
  // A mask is no word: who searches for one would find what else has its letter.
  if (holdsMask(query)) return { hits: [], articles: 0 };
  const hits = result.hits.flatMap((hit) => {
    const shown = shownAround(masker, [hit.before, hit.match, hit.after]);
    return shown === null ? [] : [{ ...hit, before: shown[0], after: shown[1] }];
  });
  // How many more articles match is not told where some are not shown.
  const articles = new Set(hits.map(({ article }) => article)).size;
  return { hits, articles: hits.length < result.hits.length ? articles : result.articles };
}

/** The lines of a phrase, likewise. */
function veiledLines({ masker }: Veil, text: string, found: Concordance): Concordance {
  if (holdsMask(text)) return { ...found, lines: [], hits: 0, articles: 0 };
  const lines = found.lines.flatMap((line) => {
    const shown = shownAround(masker, [line.left, line.match, line.right]);
    return shown === null ? [] : [{ ...line, left: shown[0], right: shown[1] }];
  });
  if (lines.length === found.lines.length) return { ...found, lines };
  const articles = new Set(lines.map(({ article }) => article)).size;
  return { ...found, lines, hits: lines.length, articles };
}

/** The words around a place with outlets hidden; null where the place itself is part of a name. */
function shownAround(
  masker: Veil["masker"],
  [before, match, after]: readonly [string, string, string],
): readonly [string, string] | null {
  const whole = masker.mask(before + match + after);
  const end = before.length + match.length;
  return whole.slice(before.length, end) === match
    ? [whole.slice(0, before.length), whole.slice(end)]
    : null;
}
