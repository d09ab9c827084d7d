import type {
  AnswerMatter,
  Matter,
  SpanMatter,
} from "../../../core/coding/agreement/disagreements.ts";
import type { Reader } from "../../../core/coding/agreement/readings.ts";
import { answerLabel, choicesOf } from "../../../core/coding/sheets/variable-values.ts";
import type { CommandArgs } from "../../../core/commands/registry.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { Anchor } from "../../../core/model/span.ts";
import { cutAtEnd, cutAtStart } from "../../../core/text/shorten.ts";
import { useNavigator } from "../../app/navigation.ts";
import { useProject } from "../../project/context.ts";
import type { CommandId } from "../../../shared/shortcuts.ts";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Select } from "../../ui/Select.tsx";

type Decision = CommandArgs<"decideDisagreement">["decision"];

const keys: readonly CommandId[] = ["decide.first", "decide.second", "decide.third"];

interface DetailProps<Kind> {
  readonly matter: Kind;
  readonly readers: readonly Reader[];
  readonly onDecide: (decision: Decision) => void;
}

/** One disagreement: what each coder has, beside each other, and the decision. */
export function MatterDetail(
  props: DetailProps<Matter> & { readonly title: string; readonly article: string },
) {
  const { matter, readers, title, article, onDecide } = props;
  const { records } = useProject();
  const { go } = useNavigator();
  const record = records.get(matter.article);
  const at = placeOf(matter);
  const read = () => {
    if (record?.type !== "article") return;
    const passage = at === null ? null : { field: at.field, start: at.start, end: at.end };
    go({ kind: "read", story: record.story, article: record.id, at: passage });
  };
  return (
    <section className="disagreement" aria-label="The chosen disagreement">
      <h3>{title}</h3>
      <p className="agreement-quiet">{article}</p>
      {matter.kind === "spans" ? (
        <Passages matter={matter} readers={readers} onDecide={onDecide} />
      ) : (
        <Answers matter={matter} readers={readers} onDecide={onDecide} />
      )}
      <Button variant="quiet" onPress={read}>
        Read it in the article
      </Button>
    </section>
  );
}

function placeOf(matter: Matter): Anchor["span"] | null {
  if (matter.kind === "answer") return matter.about?.span ?? null;
  return matter.given.flatMap(({ codings }) => codings)[0]?.anchor.span ?? null;
}

const labelOf = (readers: readonly Reader[], id: string): string =>
  readers.find((reader) => reader.id === id)?.label ?? "a coder who is gone";

function Passages({ matter, readers, onDecide }: DetailProps<SpanMatter>) {
  const { decided, given } = matter;
  const places = decided !== null && !("id" in decided) ? decided.map(placeKey).join() : null;
  return (
    <>
      <div className="disagreement-sides">
        {given.map(({ reader, codings }, index) => (
          <article
            key={reader}
            className="disagreement-side"
            data-chosen={places !== null && codings.map(placeKey).join() === places}
          >
            <h4>{labelOf(readers, reader)}</h4>
            {codings.length === 0 ? (
              <p className="agreement-quiet">did not code this passage</p>
            ) : (
              codings.map(({ id, anchor }) => <Quoted key={id} anchor={anchor} />)
            )}
            <Button onPress={() => onDecide({ kind: "as", reader })}>
              As {labelOf(readers, reader)} <Key index={index} />
            </Button>
          </article>
        ))}
      </div>
      <div className="disagreement-actions">
        <Button onPress={() => onDecide({ kind: "none" })}>
          The code is not here <KeyHint command="decide.none" />
        </Button>
        {decided !== null && (
          <span className="agreement-quiet">
            {"id" in decided ? "Decided: the code is not here." : "Decided."}
          </span>
        )}
      </div>
    </>
  );
}

function placeKey({ anchor: { span } }: Coding): string {
  return `${span.field} ${span.start}-${span.end}`;
}

/** The coded words in the words around them. */
function Quoted({ anchor }: { readonly anchor: Anchor }) {
  const { exact, prefix, suffix } = anchor.quote;
  return (
    <p className="disagreement-quote">
      {prefix === "" ? "" : `… ${cutAtStart(prefix)}`}
      <mark>{exact}</mark>
      {suffix === "" ? "" : `${cutAtEnd(suffix)} …`}
    </p>
  );
}

function Answers({ matter, readers, onDecide }: DetailProps<AnswerMatter>) {
  const { records } = useProject();
  const record = records.get(matter.variable);
  const variable = record?.type === "variable" ? record : null;
  if (variable === null) return <p>This question is gone.</p>;
  const choices = choicesOf(variable);
  const value = matter.decided?.value ?? null;
  return (
    <>
      <p>{variable.question}</p>
      {matter.about !== null && <Quoted anchor={matter.about} />}
      <div className="disagreement-sides">
        {matter.given.map(({ reader, answer }, index) => (
          <article
            key={reader}
            className="disagreement-side"
            data-chosen={value !== null && answer?.value === value}
          >
            <h4>{labelOf(readers, reader)}</h4>
            <p>{answer === null ? "no answer" : answerLabel(variable, answer.value)}</p>
            <Button isDisabled={answer === null} onPress={() => onDecide({ kind: "as", reader })}>
              As {labelOf(readers, reader)} <Key index={index} />
            </Button>
          </article>
        ))}
      </div>
      {choices !== null && (
        <div className="disagreement-actions">
          <Select
            label="Another answer"
            options={choices.map((choice) => ({
              id: choice.value,
              label: choice.label === "" ? choice.value : choice.label,
            }))}
            value={value === null ? null : String(value)}
            onChange={(chosen) => onDecide({ kind: "value", value: chosen })}
          />
        </div>
      )}
    </>
  );
}

function Key({ index }: { readonly index: number }) {
  const command = keys[index];
  return command === undefined ? null : <KeyHint command={command} />;
}
