import { bootstrapInterval } from "../../agreement/bootstrap.ts";
import type { Coefficient } from "../../agreement/coefficient.ts";
import { undefinedFor } from "../../agreement/coefficient.ts";
import { cohenKappa } from "../../agreement/cohen-kappa.ts";
import { joinTexts, ofCode } from "../../agreement/continuum.ts";
import type { Continuum } from "../../agreement/continuum.ts";
import { fleissKappa } from "../../agreement/fleiss-kappa.ts";
import { gammaOver } from "../../agreement/gamma/gamma.ts";
import type { Gamma } from "../../agreement/gamma/gamma.ts";
import { krippendorffAlpha } from "../../agreement/krippendorff-alpha.ts";
import type { Level } from "../../agreement/krippendorff-alpha.ts";
import { percentAgreement } from "../../agreement/percent-agreement.ts";
import { presenceOf, prevalenceOf, sharesOfValues } from "../../agreement/prevalence.ts";
import type { Ratings } from "../../agreement/ratings.ts";
import { textualAlpha } from "../../agreement/textual-alpha.ts";
import { unitizingAlpha } from "../../agreement/unitizing-alpha.ts";
import type { CodeId } from "../../model/ids.ts";
import type {
  CodeFigures,
  Figure,
  GammaFigures,
  RatedFigures,
  VariableFigures,
} from "./figures.ts";
import type { VariableInput } from "./input.ts";

/** Samples of a bootstrap, all from one seed: the same work gives the same interval. */
const SEED = 20_151_960;

/**
 * A coefficient with its interval. `says` is true for articles the coefficient is made from: where
 * all comes from one of them, drawing again could only give that one, and an interval as narrow
 * as that would pass for certainty.
 */
function figureOf<Article>(
  articles: readonly Article[],
  coefficient: (sample: readonly Article[]) => Coefficient,
  says: (article: Article) => boolean = () => true,
): Figure {
  const whole = coefficient(articles);
  if (whole.kind === "undefined") return { coefficient: whole, interval: whole };
  const isOfSeveral = articles.filter(says).length > 1;
  return {
    coefficient: whole,
    interval: isOfSeveral
      ? bootstrapInterval(articles, coefficient, { seed: SEED })
      : undefinedFor("too-few-articles"),
  };
}

function rated(articles: readonly Ratings[], level: Level): RatedFigures {
  const over = (measure: (ratings: Ratings) => Coefficient): Figure =>
    figureOf(articles, (sample) => measure(sample.flat()));
  const rows = articles.flat();
  const judged = rows
    .map((row) => row.filter((value) => value !== null).length)
    .filter((count) => count > 1);
  const readers = rows[0]?.length ?? 0;
  return {
    units: judged.length,
    judgements: judged.reduce((sum, count) => sum + count, 0),
    percent: over(percentAgreement),
    cohen: readers === 2 ? over(cohenKappa) : null,
    fleiss: over(fleissKappa),
    alpha: over((ratings) => krippendorffAlpha(ratings, level)),
  };
}

/** Agreement on one question of the sheet. */
export function measureVariable(input: VariableInput): VariableFigures {
  const { variable, name, question, scope, level, articles } = input;
  const shares = [...sharesOfValues(articles.flat())]
    .map(([value, share]) => ({ value: String(value), share }))
    .sort((one, other) => other.share - one.share || (one.value < other.value ? -1 : 1));
  return { variable, name, question, scope, level, shares, ...rated(articles, level) };
}

/** Agreement on one code: its presence in articles, and where in the text it stands. */
export function measureCode(
  continua: readonly Continuum[],
  readers: readonly string[],
  code: { readonly id: CodeId; readonly name: string },
): CodeFigures {
  const texts = continua.map((continuum) => ofCode(continuum, code.id));
  const prevalence = prevalenceOf(texts).find((each) => each.code === code.id);
  const presence = texts.map((text) => presenceOf([text], readers, code.id));
  const joint = sameReaders(texts);
  const count = joint[0]?.coders.length ?? 0;
  const alpha = count > 2 ? textualAlpha : unitizingAlpha;
  const spans = figureOf(
    joint,
    (sample) => {
      const joined = joinTexts(sample);
      return joined === null ? undefinedFor("nothing-shared") : alpha(joined);
    },
    (text) => text.spans.length > 0,
  );
  return {
    code: code.id,
    name: code.name,
    prevalence: {
      units: prevalence?.units ?? 0,
      readings: prevalence?.readings ?? 0,
      allReadings: prevalence?.allReadings ?? 0,
      coverage: prevalence?.coverage ?? 0,
    },
    presence: rated(presence, "nominal"),
    spans: {
      ...spans,
      measure: count > 2 ? "textual" : "unitizing",
      articles: joint.length,
      readers: count,
    },
  };
}

/** Agreement across codes, from the gamma of each article. */
export function gammaFigures(texts: readonly Gamma[]): GammaFigures {
  return {
    ...figureOf(texts, gammaOver, (text) => text.kind === "value"),
    articles: texts.length,
    imprecise: texts.filter((text) => text.kind === "value" && !text.precise).length,
  };
}

/**
 * The texts the same readers completed: a continuum needs them all. Where articles were read by
 * different ones, those of the readers who share most articles; of as many, the first by name.
 */
function sameReaders(texts: readonly Continuum[]): readonly Continuum[] {
  const groups = [...Map.groupBy(texts, ({ coders }) => coders.toSorted().join(" "))];
  const [most] = groups.sort(
    ([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1),
  );
  return most?.[1] ?? [];
}
