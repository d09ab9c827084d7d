import type { AgreementFigures, Figure } from "../../../core/coding/agreement/figures.ts";
import {
  agreementSources,
  basisWords,
  figureWords,
  percentWords,
  prevalenceWords,
} from "../../../core/coding/agreement/figure-words.ts";

/** Agreement in figures: each question, each code, and what they are made by. */
export function FiguresView({ figures }: { readonly figures: AgreementFigures }) {
  const { variables, codes, gamma } = figures;
  return (
    <>
      <p className="agreement-basis">{basisWords(figures)}</p>
      {variables.length > 0 && (
        <table className="agreement-table">
          <caption>Questions of the coding sheet</caption>
          <thead>
            <tr>
              {["Question", "Units", "Percent", "Cohen’s κ", "Fleiss’ κ", "α", "Values"].map(
                (title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {variables.map((one) => (
              <tr key={one.variable}>
                <th scope="row">
                  {one.name} <span className="agreement-quiet">{one.question}</span>
                </th>
                <td>{one.units}</td>
                <FigureCell figure={one.percent} />
                <FigureCell figure={one.cohen} />
                <FigureCell figure={one.fleiss} />
                <FigureCell figure={one.alpha} note={one.level} />
                <td className="agreement-quiet">
                  {one.shares
                    .map(({ value, share }) => `${value} ${percentWords(share)}`)
                    .join(", ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {codes.length > 0 && (
        <table className="agreement-table">
          <caption>Codes: whether an article has it, and where in the text it stands</caption>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Articles</th>
              <th scope="col">Percent</th>
              <th scope="col">Cohen’s κ</th>
              <th scope="col">Fleiss’ κ</th>
              <th scope="col">α</th>
              <th scope="col">α of passages</th>
            </tr>
          </thead>
          <tbody>
            {codes.map(({ code, name, prevalence, presence, spans }) => (
              <tr key={code}>
                <th scope="row">
                  {name} <span className="agreement-quiet">{prevalenceWords(prevalence)}</span>
                </th>
                <td>{presence.units}</td>
                <FigureCell figure={presence.percent} />
                <FigureCell figure={presence.cohen} />
                <FigureCell figure={presence.fleiss} />
                <FigureCell figure={presence.alpha} />
                <FigureCell
                  figure={spans}
                  note={`${spans.measure}, ${spans.articles === 1 ? "1 article" : `${spans.articles} articles`}`}
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        γ of all codes together, where they are and what they are:{" "}
        <strong>{figureWords(gamma)}</strong>
        {gamma.imprecise > 0 && (
          <span className="agreement-quiet">
            {" "}
            ({gamma.imprecise} of {gamma.articles} articles with a wider margin than 2 %)
          </span>
        )}
      </p>
      <footer className="agreement-sources">
        <h3>How it is measured</h3>
        <ul>
          {agreementSources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </footer>
    </>
  );
}

function FigureCell({ figure, note }: { readonly figure: Figure | null; readonly note?: string }) {
  if (figure === null) {
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">only for two coders</span>
      </td>
    );
  }
  const isUndefined = figure.coefficient.kind === "undefined";
  return (
    <td className={isUndefined ? "agreement-undefined" : undefined}>
      <span className={isUndefined ? undefined : "agreement-figure"}>{figureWords(figure)}</span>
      {note !== undefined && <span className="agreement-quiet"> {note}</span>}
    </td>
  );
}
