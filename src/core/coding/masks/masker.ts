import type { Range } from "../../model/range.ts";
import { formsOfAuthor, formsOfName, labelOfAddress, squeezed } from "./name-forms.ts";
import type { NameForm } from "./name-forms.ts";
import { maskSign } from "./sign.ts";

/** What there is to hide of an outlet. */
export interface OutletToMask {
  readonly letter: string;
  readonly name: string;
  /** The addresses of its articles. */
  readonly addresses: readonly string[];
  /** Who its articles say wrote them. */
  readonly authors: readonly string[];
}

interface Stretch extends Range {
  readonly letter: string | null;
}

interface CompiledForm extends NameForm {
  readonly pattern: RegExp;
  readonly letter: string | null;
}

const WORD = /[\p{L}\p{N}]+/gu;
const ADDRESS =
  /(?:https?:\/\/)?(?:[\p{L}\p{N}._%+-]{1,64}@)?(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}-])(?:[/?#][^\s"”<>]*)?/giu;
/** What is written together: file names, tags, handles. */
const TOKEN = /[@#]?[\p{L}\p{N}]+(?:[-_.+]{1,2}[\p{L}\p{N}]+)*/gu;
/** What comes before a name that by itself could be anything. */
const BEFORE = /(?:\b(?:the|this|our|an?|by)\s["“‘']?|(?:©|\(c\)|\bcopyright\b)[^\n]{0,40})$/iu;
/** "The " in front of a name belongs to it. */
const ARTICLE_BEFORE = /(?<![\p{L}\p{N}])the\s$/iu;
/** What newspapers have: "a Courier reporter", "Courier staff". */
const AFTER =
  /^(?:['’]s)?\s(?:report(?:er|ers|s|ed)?|staff|correspondents?|photographers?|journalists?|newsroom|editors?|editorial|columnists?|writers?|readers?|subscribers?|interview|investigation|analysis|review|poll|exclusive)(?![\p{L}\p{N}])/u;
/** How little of a name at the edge of an excerpt gives it away, in UTF-16 units. */
const FRAGMENT = 3;
/** Labels shorter than this name an outlet in an address only: "ft", "rt". */
const TOKEN_LABEL = 5;
/** Labels shorter than this are no several words written together. */
const WRITTEN_TOGETHER = 8;
const PLAIN = /^[A-Za-z0-9]+$/u;

/** Hides outlets in texts. Every masked text is as long as the true one, unit for unit. */
export class Masker {
  readonly #outlets: readonly OutletToMask[];
  readonly #forms = new Map<string, CompiledForm[]>();
  /** What stands in addresses and tags, squeezed; null: of several outlets. */
  readonly #labels = new Map<string, string | null>();
  readonly #alone = new Map<string, string | null>();

  constructor(outlets: readonly OutletToMask[]) {
    this.#outlets = outlets;
    const letters = new Map<string, { form: NameForm; letter: string | null }>();
    const add = (form: NameForm, letter: string): void => {
      const known = letters.get(form.text);
      const needsContext = form.needsContext && (known?.form.needsContext ?? true);
      letters.set(form.text, {
        form: { text: form.text, needsContext },
        letter: known === undefined || known.letter === letter ? letter : null,
      });
    };
    for (const { letter, name, addresses, authors } of outlets) {
      for (const form of formsOfName(name)) add(form, letter);
      for (const author of authors) for (const form of formsOfAuthor(author)) add(form, letter);
      this.#label(squeezed(name.replace(/^the\s+/iu, "")), letter);
      this.#label(squeezed(name), letter);
      for (const address of addresses) this.#label(squeezed(labelOfAddress(address) ?? ""), letter);
    }
    for (const { form, letter } of letters.values()) this.#form(form, letter);
    for (const forms of this.#forms.values()) forms.sort((a, b) => b.text.length - a.text.length);
  }

  /** What it hides, as words to compare: maskers of the same names mask every text alike. */
  get names(): string {
    return JSON.stringify(this.#outlets);
  }

  /** The text with every stretch that names an outlet replaced by as many units of its sign. */
  mask(text: string): string {
    if (text === "") return text;
    const alone = this.#alone.get(text.trim().replace(/^the\s/iu, ""));
    if (alone !== undefined) return maskSign(alone, text.length);
    return replaced(text, this.#all(text));
  }

  /** Like {@link mask}, for words cut out of a text: names cut off at either end are hidden too. */
  maskExcerpt(text: string): string {
    const edges: Stretch[] = [];
    const isWhole = (around: string) => !/^[\p{L}\p{N}]/u.test(around);
    for (const forms of this.#forms.values()) {
      for (const { text: form, letter } of forms) {
        for (let kept = form.length - 1; kept >= FRAGMENT; kept -= 1) {
          if (text.startsWith(form.slice(-kept)) && isWhole(text.slice(kept))) {
            edges.push({ start: 0, end: kept, letter });
          }
          const start = text.length - kept;
          if (text.endsWith(form.slice(0, kept)) && isWhole(text.slice(0, start).slice(-1))) {
            edges.push({ start, end: text.length, letter });
          }
        }
      }
    }
    return edges.length === 0 ? this.mask(text) : replaced(text, [...edges, ...this.#all(text)]);
  }

  #all(text: string): Stretch[] {
    return [...this.#addresses(text), ...this.#tokens(text), ...this.#names(text)];
  }

  #label(label: string, letter: string): void {
    if (label.length < 2) return;
    const known = this.#labels.get(label);
    this.#labels.set(label, known === undefined || known === letter ? letter : null);
  }

  #form(form: NameForm, letter: string | null): void {
    const [first = ""] = form.text.match(WORD) ?? [];
    if (first === "") {
      // A name of signs alone has no word to be found by; as a whole it can be hidden.
      this.#alone.set(form.text, letter);
      return;
    }
    const pattern = new RegExp(
      `${form.text
        .split(/\s+/u)
        .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"))
        .join("\\s{1,3}")}(?![\\p{L}\\p{N}])`,
      "uy",
    );
    const forms = this.#forms.get(first) ?? [];
    forms.push({ ...form, letter, pattern });
    this.#forms.set(first, forms);
    this.#alone.set(form.text, letter);
  }

  *#names(text: string): Generator<Stretch> {
    for (const word of text.matchAll(WORD)) {
      for (const form of this.#forms.get(word[0]) ?? []) {
        // A name may begin with signs before its first word ("“X” Daily").
        const lead = form.text.indexOf(word[0]);
        const start = word.index - lead;
        if (start < 0) continue;
        form.pattern.lastIndex = start;
        const match = form.pattern.exec(text);
        if (match === null) continue;
        const end = start + match[0].length;
        const before = text.slice(Math.max(0, start - 60), start);
        if (form.needsContext && !BEFORE.test(before) && !AFTER.test(text.slice(end, end + 24))) {
          continue;
        }
        const article = ARTICLE_BEFORE.exec(before)?.[0].length ?? 0;
        yield { start: start - article, end, letter: form.letter };
        break;
      }
    }
  }

  *#addresses(text: string): Generator<Stretch> {
    for (const match of addressesIn(text)) {
      const [host = "", ...path] = match[0].replace(/^https?:\/\//iu, "").split(/[/?#]/u);
      const labels = host.split(/[.@]/u).slice(0, -1);
      const letter =
        labels
          .map((label) => this.#labels.get(squeezed(label)))
          .find((each) => each !== undefined) ??
        this.#ofParts(path.join("-").split(/[^\p{L}\p{N}]+/u), true);
      if (letter !== undefined) {
        yield { start: match.index, end: match.index + match[0].length, letter };
      }
    }
  }

  *#tokens(text: string): Generator<Stretch> {
    for (const match of text.matchAll(TOKEN)) {
      const [token] = match;
      // Most words of a text: one that is this short is no label, unless it is a tag.
      if (token.length < WRITTEN_TOGETHER && PLAIN.test(token)) continue;
      const isTag = /^[@#]/u.test(token);
      const parts = token.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
      const letter = this.#ofParts(parts, isTag);
      if (letter !== undefined) {
        yield { start: match.index, end: match.index + token.length, letter };
      }
    }
  }

  /** The outlet whose label neighbouring parts spell together; undefined: of none. */
  #ofParts(parts: readonly string[], isTag: boolean): string | null | undefined {
    for (let from = 0; from < parts.length; from += 1) {
      let joined = "";
      for (let to = from; to < Math.min(parts.length, from + 6); to += 1) {
        joined += squeezed(parts[to] ?? "");
        // One common word is no name; the forms of names look after capitals.
        if (!isTag && to === from && !this.#spellsName(joined)) continue;
        if (!isTag && joined.length < TOKEN_LABEL) continue;
        const letter = this.#labels.get(joined);
        if (letter !== undefined) return letter;
      }
    }
    return undefined;
  }

  /** True for a label that is several words written together, so that it is no common word. */
  #spellsName(label: string): boolean {
    return (
      label.length >= WRITTEN_TOGETHER &&
      this.#labels.has(label) &&
      !this.#alone.has(capital(label))
    );
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Where a text has addresses. They have a dot within and no space, which few words of a text have:
 * only there is the pattern tried, as trying it at every letter costs more than all else.
 */
function* addressesIn(text: string): Generator<{ readonly 0: string; readonly index: number }> {
  for (let dot = text.indexOf("."); dot !== -1; dot = text.indexOf(".", dot + 1)) {
    if (isSpace(text.charAt(dot + 1))) continue;
    let start = dot;
    while (!isSpace(text.charAt(start - 1))) start -= 1;
    while (!isSpace(text.charAt(dot))) dot += 1;
    for (const match of text.slice(start, dot).matchAll(ADDRESS)) {
      yield { 0: match[0], index: start + match.index };
    }
  }
}

/** True for white space, and beyond either end of a text. */
function isSpace(character: string): boolean {
  return character === "" || /\s/u.test(character);
}

/** The text with the stretches replaced; where they overlap, all they cover together. */
function replaced(text: string, stretches: readonly Stretch[]): string {
  const ordered = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
  let result = "";
  let at = 0;
  for (const { start, end, letter } of ordered) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + maskSign(letter, end - from);
    at = end;
  }
  return result + text.slice(at);
}
