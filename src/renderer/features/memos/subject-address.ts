import type { AnyId, State } from "../../../core/model/records.ts";
import type { Address } from "../../shell/address.ts";

/** Where what a memo is about is to be seen; null where it is nowhere. */
export function addressOf(state: State, about: string): Address | null {
  const record = state.get(about as AnyId);
  switch (record?.type) {
    case "project":
      return { kind: "library" };
    case "story":
      return { kind: "story", story: record.id };
    case "article":
      return { kind: "read", story: record.story, article: record.id, at: null };
    case "outlet":
      return { kind: "outlet", outlet: record.id };
    case "code":
      return { kind: "codebook", code: record.id };
    case "coding": {
      const { article: id, field, start, end } = record.anchor.span;
      const article = state.get(id);
      if (article?.type !== "article") return null;
      return { kind: "read", story: article.story, article: id, at: { field, start, end } };
    }
    default:
      return null;
  }
}

/** The record a memo written at this address is about: what is shown there. */
export function shownAt(address: Address): string {
  switch (address.kind) {
    case "read":
    case "versions":
      return address.article;
    case "outlet":
      return address.outlet;
    case "codebook":
      return address.code ?? "project:main";
    default:
      return "story" in address ? address.story : "project:main";
  }
}
