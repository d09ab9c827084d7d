import { hitRates } from "../../../core/coding/passes/guesses.ts";
import {
  articlesOfPass,
  dueForRecoding,
  nextArticle,
  progressOf,
} from "../../../core/coding/passes/pass-articles.ts";
import type { CoderId } from "../../../core/model/ids.ts";
import type { Pass } from "../../../core/model/pass.ts";
import type { State } from "../../../core/model/records.ts";
import { useNavigator } from "../../app/navigation.ts";
import { useProject, useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { countOf, featuresOf, sampleWords } from "./pass-words.ts";

/** One pass: what it is of, how far its coders are, and what can be done with it. */
export function PassCard(props: {
  readonly pass: Pass;
  readonly isCurrent: boolean;
  readonly onClose: () => void;
}) {
  const { pass, isCurrent, onClose } = props;
  const { records } = useProject();
  const isOpen = pass.closedAt === null;
  const state = isOpen
    ? isCurrent
      ? "coded in now"
      : "open"
    : `closed ${pass.closedAt.slice(0, 10)}`;
  return (
    <section className="pass-card" aria-label={pass.name} data-current={isCurrent}>
      <header>
        <h3>{pass.name}</h3>
        <span className="pass-state">{state}</span>
      </header>
      <p>
        {countOf(articlesOfPass(records, pass).length, "article")}: {sampleWords(pass)}.
      </p>
      {featuresOf(pass).length > 0 && (
        <p className="pass-features">{featuresOf(pass).join(" · ")}</p>
      )}
      <Coders pass={pass} />
      {isOpen ? <OpenActions {...props} onClose={onClose} /> : <ClosedActions pass={pass} />}
    </section>
  );
}

function nameOf(records: State, coder: CoderId): string {
  const record = records.get(coder);
  return record?.type === "coder" ? record.name : "a coder";
}

function Coders({ pass }: { readonly pass: Pass }) {
  const { records } = useProject();
  const rates = new Map(hitRates(pass).map((rate) => [rate.coder, rate]));
  return (
    <ul className="pass-coders" aria-label={`Coders of ${pass.name}`}>
      {progressOf(records, pass).map(({ coder, complete, open, of }) => {
        const rate = rates.get(coder);
        return (
          <li key={coder}>
            <span className="pass-coder">{nameOf(records, coder)}</span>
            <meter min={0} max={Math.max(1, of)} value={complete} aria-hidden="true" />
            <span>
              {complete} of {of} complete{open > 0 && `, ${open} begun`}
              {rate !== undefined &&
                ` · named ${rate.right} of ${countOf(rate.of, "outlet")} rightly`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function OpenActions({
  pass,
  isCurrent,
  onClose,
}: {
  readonly pass: Pass;
  readonly isCurrent: boolean;
  readonly onClose: () => void;
}) {
  const { records, coder } = useProject();
  const store = useStore();
  const { go } = useNavigator();
  const next = nextArticle(records, pass, coder);
  const due = dueForRecoding(records, pass, coder, new Date().toISOString()).articles.length;
  const open = async () => {
    if (!isCurrent && !(await store.run("choosePass", { pass: pass.id })).ok) return;
    const article = next === null ? undefined : records.get(next);
    if (article?.type !== "article") return;
    go({ kind: "read", story: article.story, article: article.id, at: null });
  };
  return (
    <footer>
      {next !== null && (
        <Button variant={isCurrent ? "primary" : "plain"} onPress={() => void open()}>
          {isCurrent ? "Next article to code" : "Code in this pass"}
          {isCurrent && <KeyHint command="pass.next" />}
        </Button>
      )}
      {due > 0 && (
        <Button onPress={() => void store.run("beginRecoding", { pass: pass.id })}>
          Code {countOf(due, "article")} again
        </Button>
      )}
      <Button variant="quiet" onPress={onClose}>
        Close the pass…
      </Button>
      <Button variant="quiet" onPress={() => void store.run("removePass", { pass: pass.id })}>
        Remove
      </Button>
    </footer>
  );
}

function ClosedActions({ pass }: { readonly pass: Pass }) {
  const store = useStore();
  return (
    <footer>
      {pass.mask === null && pass.doubleCoded === null && pass.recodes === null && (
        <Button variant="quiet" onPress={() => void store.run("reopenPass", { pass: pass.id })}>
          Open again
        </Button>
      )}
    </footer>
  );
}
