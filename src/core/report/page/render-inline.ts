import { assertNever } from "../../model/result.ts";
import { element } from "./html.ts";
import type { Child } from "./html.ts";
import type { Inline } from "../tree.ts";

/** Inlines as children of an element. */
export function renderInlines(inlines: readonly Inline[]): readonly Child[] {
  return inlines.map(renderInline);
}

function renderInline(inline: Inline): Child {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "title":
      return element("cite", { dir: "auto" }, inline.text);
    case "outlet":
      return element("span", { class: "outlet" }, inline.text);
    case "quiet":
      return element("span", { class: "quiet" }, inline.text);
    case "term":
      return element("b", { class: "term" }, inline.text);
    case "link":
      return element("a", { href: `#${inline.target}` }, inline.text);
    case "mark":
      return inline.target === null
        ? element("span", { class: "mark" }, inline.text)
        : element("a", { class: "mark", href: `#${inline.target}` }, inline.text);
    case "added":
      return element("ins", {}, inline.text);
    case "removed":
      return element("del", {}, inline.text);
    case "break":
      return element("br", {});
    default:
      return assertNever(inline);
  }
}
