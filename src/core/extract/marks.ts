import type { Range } from "../model/range.ts";

/** Words set between quotation marks. The range is the content; `outer` takes in the marks. */
export interface Marked extends Range {
  readonly outer: Range;
  /** Its place in the list it came with. */
  readonly index: number;
  /** The index of the marked words these stand in. */
  readonly parent: number | null;
  /** False where no closing mark was found: the content then ends with its paragraph. */
  readonly closed: boolean;
}

type Style = "curly" | "straight" | "doubled" | "single" | "angle";
type Role = "open" | "close" | "either" | "none";

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly style: Style;
  readonly role: Role;
}

interface Opened {
  readonly index: number;
  readonly mark: Mark;
}

const MARK = /''|``|["“”„«»‘’'‚]/gu;
const BEFORE_OPENING = /[\s([{—–/"“„«‘'…-]/u;
const AFTER_CLOSING = /[\s)\]},.;:?!—–/"”»’'…-]/u;
const WORDLIKE = /[\p{L}\p{N}]/u;
/** How many marks ahead it is looked whether an opened one closes; how deep quotations nest. */
const LOOKAHEAD = 40;
const DEPTH = 4;
/** Words English clips in front, so that their apostrophe looks like an opening mark. */
const CLIPPED = /^(?:em|til|tis|twas|cause|n|round|bout|\d0s|\d\d)\b/iu;

function roleOf(text: string, at: number, length: number, style: Style): Role {
  const before = text[at - 1] ?? " ";
  const after = text[at + length] ?? " ";
  const mayOpen = BEFORE_OPENING.test(before) && !/\s/u.test(after);
  const mayClose = AFTER_CLOSING.test(after) && !/\s/u.test(before);
  const mark = text[at] ?? "";
  if (style === "single") {
    if (WORDLIKE.test(before) && WORDLIKE.test(after)) return "none";
    if (mayOpen && mark !== "’") {
      return CLIPPED.test(text.slice(at + 1, at + 7)) ? "none" : "open";
    }
    return mayClose && mark !== "‘" && mark !== "‚" ? "close" : "none";
  }
  if (mayOpen && !mayClose) return "open";
  if (mayClose && !mayOpen) return "close";
  if (/[“„«`]/u.test(mark)) return "open";
  if (/[”»]/u.test(mark) && !/\s/u.test(before)) return "close";
  return "either";
}

function styleOf(mark: string): Style {
  if (mark.length === 2) return "doubled";
  if (mark === '"') return "straight";
  if (mark === "«" || mark === "»") return "angle";
  return /[“”„]/u.test(mark) ? "curly" : "single";
}

function marksOf(text: string, paragraph: Range): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(MARK)) {
    const at = paragraph.start + match.index;
    const { length } = match[0];
    const style = styleOf(match[0]);
    const role = roleOf(text, at, length, style);
    if (role !== "none") marks.push({ at, length, style, role });
  }
  return marks;
}

/**
 * Whether a single mark closes the open one: not if it may be a plural's apostrophe ("the
 * miners’ union") and a surer closing mark follows before the next opening one.
 */
function closesSingle(text: string, marks: readonly Mark[], position: number): boolean {
  const mark = marks[position];
  if (mark === undefined) return false;
  if (
    !/s/iu.test(text[mark.at - 1] ?? "") ||
    !/^\s\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3))
  ) {
    return true;
  }
  const next = marks.slice(position + 1, position + 12).find((each) => each.style === "single");
  return next?.role !== "close";
}

/**
 * Whether a single mark that may open does: one that closes again must follow, or it must begin
 * a sentence after a comma, a colon or another sentence (speech whose end was forgotten).
 */
function opensSingle(text: string, marks: readonly Mark[], position: number): boolean {
  const mark = marks[position];
  if (mark === undefined) return false;
  for (let next = position + 1; next < Math.min(marks.length, position + LOOKAHEAD); next += 1) {
    const other = marks[next];
    if (other?.style !== "single") continue;
    if (other.role === "close" && closesSingle(text, marks, next)) return true;
    if (other.role === "open") break;
  }
  return (
    /[,:.?!]\s+$/u.test(text.slice(Math.max(0, mark.at - 3), mark.at)) &&
    /^['‘]\p{Lu}/u.test(text.slice(mark.at, mark.at + 2))
  );
}

/**
 * The place in the stack of the words a double mark closes that another style of double mark
 * opened, as where an editor mends only some marks of a text; -1 if a mark of their own still
 * closes them.
 */
function openedOtherwise(
  stack: readonly Opened[],
  marks: readonly Mark[],
  position: number,
): number {
  if (!isDouble(marks[position]?.style)) return -1;
  const opened = stack.findLastIndex(({ mark }) => isDouble(mark.style));
  const style = stack[opened]?.mark.style;
  const rest = marks.slice(position + 1, position + 1 + LOOKAHEAD);
  const closes = rest.findIndex((each) => each.style === style && each.role !== "open");
  const opensAnew = rest.findIndex((each) => isDouble(each.style) && each.role === "open");
  return closes < 0 || (opensAnew >= 0 && opensAnew < closes) ? opened : -1;
}

function isDouble(style: Style | undefined): boolean {
  return style === "curly" || style === "straight" || style === "doubled";
}

function paragraphsOf(text: string): Range[] {
  const paragraphs: Range[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/gu)) {
    paragraphs.push({ start: match.index, end: match.index + match[0].length });
  }
  return paragraphs;
}

/**
 * All words of a text between quotation marks, in order of their beginning: curly, straight,
 * angled, doubled apostrophes and single marks (told from apostrophes), one inside the other,
 * over several paragraphs where each re-opens the mark. Words whose mark is never closed end
 * with their paragraph. Linear in the length of the text.
 */
export function findMarked(text: string): Marked[] {
  const found: Marked[] = [];
  let stack: Opened[] = [];

  const close = (opened: Opened, at: number, length: number, closed: boolean): void => {
    const marked = found[opened.index];
    if (marked === undefined) return;
    let end = at;
    while (end > marked.start && /\s/u.test(text[end - 1] ?? "")) end -= 1;
    const outer = { start: marked.outer.start, end: closed ? at + length : end };
    found[opened.index] = { ...marked, end, outer, closed };
  };

  const paragraphs = paragraphsOf(text);
  for (const [number, paragraph] of paragraphs.entries()) {
    const marks = marksOf(text, paragraph);
    for (let position = 0; position < marks.length; position += 1) {
      const mark = marks[position];
      if (mark === undefined) continue;
      const leads = text.slice(paragraph.start, mark.at).trim() === "";
      if (leads && stack[0]?.mark.style === mark.style && stack[0].mark.at < paragraph.start) {
        continue; // the mark is only repeated at the head of a further paragraph
      }
      const same = stack.findLastIndex((each) => each.mark.style === mark.style);
      const top =
        same < 0 && mark.role === "close" ? openedOtherwise(stack, marks, position) : same;
      const mayClose = mark.role === "close" || (mark.role === "either" && top >= 0);
      if (mayClose) {
        if (top < 0) continue;
        if (mark.style === "single" && !closesSingle(text, marks, position)) continue;
        for (const unclosed of stack.slice(top + 1)) close(unclosed, mark.at, 0, false);
        const opened = stack[top];
        if (opened !== undefined) close(opened, mark.at, mark.length, true);
        stack = stack.slice(0, top);
        continue;
      }
      if (mark.style === "single" && !opensSingle(text, marks, position)) continue;
      if (top >= 0) {
        // The same kind opened twice: the first was never closed, unless two closings follow.
        const rest = marks
          .slice(position + 1, position + 1 + LOOKAHEAD)
          .filter((each) => each.style === mark.style);
        const closings = rest.findIndex((each) => each.role === "open");
        if ((closings < 0 ? rest.length : closings) < 2) {
          for (const unclosed of stack.slice(top)) close(unclosed, mark.at, 0, false);
          stack = stack.slice(0, top);
        }
      }
      if (stack.length === DEPTH) continue;
      const start = mark.at + mark.length;
      stack.push({ index: found.length, mark });
      found.push({
        start,
        end: start,
        outer: { start: mark.at, end: start },
        index: found.length,
        parent: stack.at(-2)?.index ?? null,
        closed: false,
      });
    }
    const following = paragraphs[number + 1];
    const reopened =
      stack[0] !== undefined &&
      following !== undefined &&
      marksOf(text, {
        start: following.start,
        end: Math.min(following.end, following.start + 4),
      }).some((mark) => mark.style === stack[0]?.mark.style && mark.role !== "close");
    for (const unclosed of reopened ? stack.slice(1) : stack) {
      close(unclosed, paragraph.end, 0, false);
    }
    stack = reopened ? stack.slice(0, 1) : [];
  }
  return found;
}
