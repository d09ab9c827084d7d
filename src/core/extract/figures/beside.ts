import type { Figure } from "../figure.ts";

/** "6 of the 8", "six of the last eight", "8 cartels, 6 of them": whether the first is a part of the second. */
const PART_BEFORE =
  /^\s+(?:out\s+)?of\s+(?:the|its|his|her|their|those|these|all)?\s*(?:[\p{L}-]+(?:['’]s)?\s)?$/u;
const PART_AFTER =
  /^[^.;]{0,60}?[,—–(-]\s*(?:of\s+(?:which|whom|them|these)\s+|including\s+)?(?:at least\s+|only\s+|about\s+)?$/u;
/** "10.5 million Australian dollars ($7.5 million)": the same sum once more. */
const ASIDE =
  /^\s*\((?:or\s+)?(?:about\s+|roughly\s+|around\s+|approximately\s+|nearly\s+|almost\s+|some\s+|more than\s+|up to\s+)?$/u;
/** "5, 6 and 7 percent": what stands between the numbers of a list. */
const LISTED = /^\s*(?:(,)|,?\s+(?:and|or)|\s?[/–-])\s*$/u;

/** A figure with what only its neighbours need to know. */
export interface Candidate {
  readonly figure: Figure;
  /** Digits are a quantity without a unit; words are one only where they count something. */
  readonly needsUnit: boolean;
}

/** Gives the numbers of a list, and a part of the whole behind it, the unit there; drops words that count nothing. */
export function withListedUnits(candidates: readonly Candidate[], text: string): Figure[] {
  const figures: Figure[] = [];
  // A comma alone joins only what is part of a list: its end has "and" or "or".
  let isList = false;
  for (const { figure, needsUnit } of [...candidates].reverse()) {
    const next = figures.at(-1);
    const gap = next === undefined ? "" : text.slice(figure.end, next.start);
    const listed = next === undefined ? null : LISTED.exec(gap);
    isList = listed !== null && figure.unit === "" && (listed[1] === undefined || isList);
    const isPart = figure.unit === "" && next !== undefined && PART_BEFORE.test(gap);
    if ((isList || isPart) && next !== undefined && next.unit !== "") {
      figures.push({ ...figure, unit: next.unit, measure: next.measure });
    } else if (!needsUnit || figure.unit !== "") {
      figures.push(figure);
    }
  }
  return figures.reverse();
}

/** How many numbers of a list are passed over to what is told of them. */
const MOST_LISTED = 12;

/** Where what is told of a figure goes on: behind the list it stands in, or the same sum in brackets. */
export function endOfList(figures: readonly Figure[], index: number, text: string): number {
  let end = figures[index]?.end ?? 0;
  for (let at = index + 1; at < Math.min(figures.length, index + MOST_LISTED); at += 1) {
    const [last, next] = [figures[at - 1], figures[at]];
    if (last === undefined || next === undefined || last.measure === null) break;
    const gap = text.slice(last.end, next.start);
    const isAside = ASIDE.test(gap) && text[next.end] === ")";
    if (!isAside && !(LISTED.test(gap) && last.measure === next.measure)) break;
    end = isAside ? next.end + 1 : next.end;
    if (isAside) break;
  }
  return end;
}

/** The last figure before one that counts something, in its sentence. */
function lastCount(figures: readonly Figure[], index: number, text: string): Figure | undefined {
  const figure = figures[index];
  return figures
    .slice(Math.max(0, index - 3), index)
    .findLast(
      ({ measure, unit, end }) =>
        measure === null && unit !== "" && !/[.;!?\n]/u.test(text.slice(end, figure?.start)),
    );
}

/** "68,400 people … and 95,800 who": the number of a person without a noun. */
const OF_PERSONS = /^\s+who\b/u;

/** Completes figures by those beside them: parts by their wholes, numbers alone by what was counted. */
export function together(figures: readonly Figure[], text: string): Figure[] {
  const done: Figure[] = [];
  for (const [index, figure] of figures.entries()) {
    const [last, next] = [done[index - 1], figures[index + 1]];
    done.push(besides(figure, last, next) ?? figure);
    function besides(own: Figure, before?: Figure, after?: Figure): Figure | null {
      const gapAfter = after === undefined ? "" : text.slice(own.end, after.start);
      if (after !== undefined && own.value < after.value && PART_BEFORE.test(gapAfter)) {
        return { ...own, unit: own.unit === "" ? after.unit : own.unit, of: index + 1 };
      }
      if (before === undefined) return null;
      const gap = text.slice(before.end, own.start);
      if (own.measure !== null && before.measure !== null && ASIDE.test(gap)) {
        return { ...own, about: before.about };
      }
      if (own.unit !== "") return null;
      if (OF_PERSONS.test(text.slice(own.end, own.end + 5))) {
        return { ...own, unit: lastCount(figures, index, text)?.unit ?? "people" };
      }
      if (before.measure !== null || /[.;!?\n]/u.test(gap)) return null;
      const isPart = own.value < before.value && PART_AFTER.test(gap);
      return { ...own, unit: before.unit, of: isPart ? index - 1 : null };
    }
  }
  return done;
}
