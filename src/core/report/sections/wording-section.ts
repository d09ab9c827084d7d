import { ofOthers, ofOutlet, perThousand } from "../../findings/count-signals.ts";
import type { Accuracy } from "../../findings/estimate.ts";
import type { Estimate } from "../../findings/interval.ts";
import { factsOfSignal } from "../../findings/measures.ts";
import type { ByVoice } from "../../wording/words-by-voice.ts";
import type { SignalKind } from "../../wording/signal.ts";
import { cell, counted, quiet, remark, text } from "../parts.ts";
import type { Block, Cell, Column, Inline, Row, Section } from "../tree.ts";
import type { ReportWording } from "../input/wording-input.ts";

/** Signals of wording by outlet, and how far each kind can be trusted here. */
export function wordingSection({ kinds, outlets }: ReportWording): Section {
  const isEmpty = kinds.length === 0 || outlets.length === 0;
  return {
    id: "wording",
    title: "Wording by outlet",
    colour: null,
    blocks: isEmpty
      ? [remark("No kind of signal was chosen, or there is no article to count in.")]
      : [
          remark(
            "Words and phrases that colour what is told, in a thousand words, with their number. Counted for the outlet are its own words and its headlines; those quoted or reported in its articles stand apart, of their own thousand. What a coder called wrong is not counted. A signal is a place to look at, not a finding of bias.",
          ),
          countTable(
            kinds.map(({ kind }) => kind),
            outlets,
          ),
          trustTable(kinds),
        ],
    sections: [],
  };
}

function countTable(kinds: readonly SignalKind[], outlets: ReportWording["outlets"]): Block {
  const number = (title: string): Column => ({ title: [text(title)], share: 21, align: "end" });
  return {
    kind: "table",
    look: "list",
    caption: [text("Signals in a thousand words")],
    columns: [
      { title: [text("Outlet")], share: 30, align: "start" },
      { title: [text("Signal")], share: 28, align: "start" },
      number("Own words and headline"),
      number("Quoted and reported"),
    ],
    bodies: outlets.map(({ outlet, articles, counts }) =>
      kinds.map((kind, index): Row => {
        const words = (part: number) => `${part.toLocaleString("en")} words`;
        const title: readonly Inline[] = [
          { kind: "outlet", text: outlet },
          { kind: "break" },
          quiet(
            `${counted(articles, "article", "articles")}, ${words(ofOutlet(counts.words))} of its own, ${words(ofOthers(counts.words))} of others`,
          ),
        ];
        return {
          id: null,
          cells: [
            ...(index === 0 ? [cell(title, { role: "row-heading", rows: kinds.length })] : []),
            cell([text(factsOfSignal(kind).name)]),
            rate(ofOutlet, counts.signals[kind], counts.words),
            rate(ofOthers, counts.signals[kind], counts.words),
          ],
        };
      }),
    ),
  };
}

function rate(of: (counts: ByVoice) => number, signals: ByVoice, words: ByVoice): Cell {
  const found = perThousand(of(signals), of(words));
  return cell([text(found === null ? "–" : found.toFixed(1)), quiet(` n = ${of(signals)}`)]);
}

function trustTable(kinds: ReportWording["kinds"]): Block {
  const number = (title: string): Column => ({ title: [text(title)], share: 22, align: "end" });
  return {
    kind: "table",
    look: "list",
    caption: [text("How far to trust it: a random sample of this library, marked right or wrong")],
    columns: [
      { title: [text("Signal")], share: 56, align: "start" },
      number("Precision"),
      number("Estimated recall"),
    ],
    bodies: kinds.map(({ kind, checked }) => {
      const { name, source, scoredOn } = factsOfSignal(kind);
      const about = `, ${source}; ${scoredOn === null ? "unvalidated" : `scored on ${scoredOn}`}`;
      const heading = cell([text(name), quiet(about)], { role: "row-heading" });
      if (checked === null) {
        const unknown = cell([quiet("not checked here")]);
        return [{ id: null, cells: [heading, unknown, unknown] }];
      }
      return [
        { id: null, cells: [heading, ...accuracyCells(checked.whole)] },
        ...checked.byOutlet.map(({ outlet, accuracy }): Row => ({
          id: null,
          cells: [cell([{ kind: "outlet", text: outlet }]), ...accuracyCells(accuracy)],
        })),
      ];
    }),
  };
}

function accuracyCells({ precision, recall, hitsSeen, othersSeen }: Accuracy): readonly Cell[] {
  return [
    cell([text(estimate(precision)), quiet(` n = ${hitsSeen}`)]),
    cell([text(estimate(recall)), quiet(` n = ${hitsSeen} + ${othersSeen}`)]),
  ];
}

function estimate(figure: Estimate | null): string {
  if (figure === null) return "–";
  const percent = (share: number): string => String(Math.round(share * 100));
  return `${percent(figure.value)} % (${percent(figure.low)}–${percent(figure.high)})`;
}
