import { withWholeMasks } from "../../core/coding/masks/sign.ts";
import { spanSchema } from "../../core/model/span.ts";
import type { RequestChannel } from "../../shared/channels.ts";
import type { Answers, ArticleText } from "../../shared/contract.ts";

/** How many texts are remembered: more than are open side by side. */
const KEPT = 64;

/** The masked texts the window was last given, by revision, to know where their masks stand. */
export class MaskedTexts {
  readonly #texts = new Map<string, ArticleText>();

  /** Remembers the texts of an answer. */
  keep(channel: RequestChannel, answer: unknown): void {
    if (channel === "readArticle") this.#add(answer as ArticleText);
    if (channel === "compareStory")
      (answer as Answers["compareStory"]).texts.forEach((text) => this.#add(text));
  }

  /**
   * The request with every span in it made so wide that it cuts no mask, wherever in its
   * arguments it stands: no command that takes a passage can forget to.
   */
  widened(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.widened(each));
    if (typeof value !== "object" || value === null) return value;
    const span = spanSchema.safeParse(value);
    if (span.success) {
      const text = this.#texts.get(span.data.revision);
      const words = span.data.field === "headline" ? text?.headline : text?.text;
      return typeof words === "string"
        ? { ...span.data, ...withWholeMasks(words, span.data) }
        : value;
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, each]: [string, unknown]) => [key, this.widened(each)]),
    );
  }

  #add(text: ArticleText): void {
    this.#texts.delete(text.revision);
    this.#texts.set(text.revision, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > KEPT && oldest !== undefined) this.#texts.delete(oldest);
  }
}
