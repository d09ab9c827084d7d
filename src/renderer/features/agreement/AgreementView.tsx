import { useEffect, useState } from "react";
import { decidingPassOf, isOpen, mattersOf } from "../../../core/coding/agreement/disagreements.ts";
import { parseFigures } from "../../../core/coding/agreement/figures.ts";
import type { AgreementFigures } from "../../../core/coding/agreement/figures.ts";
import { readingsOf } from "../../../core/coding/agreement/readings.ts";
import type { Readings } from "../../../core/coding/agreement/readings.ts";
import { codersOfPass } from "../../../core/coding/passes/pass-articles.ts";
import { isBlind } from "../../../core/coding/passes/session.ts";
import type { PassId } from "../../../core/model/ids.ts";
import type { Pass } from "../../../core/model/pass.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import { useNavigator } from "../../app/navigation.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Select.tsx";
import { whenWords } from "../../ui/when.ts";
import { Disagreements } from "./Disagreements.tsx";
import { FiguresView } from "./FiguresView.tsx";
import "./agreement.css";

/** Passes whose coders can be compared, the latest first. */
function comparable(state: State): Pass[] {
  return recordsOf(state, "pass")
    .filter(
      (pass) =>
        pass.decides === null && (pass.recodes !== null || codersOfPass(state, pass).length > 1),
    )
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** How far coders agree in a pass: figures, frozen before disagreements are opened and decided. */
export function AgreementView({ pass: id }: { readonly pass: PassId | null }) {
  const { records } = useProject();
  const { go } = useNavigator();
  const passes = comparable(records);
  const pass = passes.find((each) => each.id === id) ?? passes[0];
  if (pass === undefined) {
    return (
      <EmptyState action={<Button onPress={() => go({ kind: "passes" })}>Passes</Button>}>
        Agreement is measured where two coders code the same articles: add a second coder, and begin
        a pass with a part that all of them code.
      </EmptyState>
    );
  }
  return (
    <div className="agreement" data-scope="list">
      <header className="agreement-head">
        <h2>Agreement</h2>
        <Select
          label="Pass"
          hideLabel
          options={passes.map((each) => ({ id: each.id, label: each.name }))}
          value={pass.id}
          onChange={(chosen) => go({ kind: "agreement", pass: chosen })}
        />
      </header>
      <PassAgreement key={pass.id} pass={pass} />
    </div>
  );
}

function PassAgreement({ pass }: { readonly pass: Pass }) {
  const { records } = useProject();
  const { go } = useNavigator();
  const store = useStore();
  const readings = readingsOf(records, pass);
  const frozen = pass.frozen === null ? null : parseFigures(pass.frozen.figures);
  const deciding = decidingPassOf(records, pass);
  const isClosed = pass.closedAt !== null || !isBlind(pass);
  if (pass.frozen === null || frozen === null) {
    return readings.isReady ? <Measured pass={pass} /> : <Waiting readings={readings} />;
  }
  const frozenAt = <time dateTime={pass.frozen.at}>{whenWords(pass.frozen.at)}</time>;
  if (deciding === null) {
    return (
      <>
        <div className="agreement-bar">
          <p>
            Frozen {frozenAt}, before disagreements were opened.{" "}
            {isClosed
              ? ""
              : "They are opened once the pass is closed: they show what it keeps from its coders."}
          </p>
          {isClosed ? (
            <Button
              variant="primary"
              onPress={() => void store.run("openDisagreements", { pass: pass.id })}
            >
              Open the disagreements
            </Button>
          ) : (
            <Button onPress={() => go({ kind: "passes" })}>Go to the passes</Button>
          )}
        </div>
        <FiguresView figures={frozen} />
      </>
    );
  }
  const open = mattersOf(records, pass).filter(isOpen).length;
  return (
    <>
      <p className="agreement-basis">
        Frozen {frozenAt}. {open === 0 ? "Everything is decided" : `${open} to decide`}; what is
        decided is kept in the pass “{deciding.name}”.
      </p>
      <Disagreements pass={pass} readers={readings.readers} />
      <details className="agreement-frozen">
        <summary>The figures as frozen</summary>
        <FiguresView figures={frozen} />
      </details>
    </>
  );
}

/** What stands while somebody could still be told what the others did. */
function Waiting({ readings }: { readonly readings: Readings }) {
  const { planned, waiting, shared } = readings;
  return (
    <p className="agreement-waiting">
      {shared.length === 0
        ? "No article has been completed by two coders yet. "
        : `${shared.length} of ${planned} articles are completed by two coders or more. `}
      {waiting > 0 &&
        `${waiting === 1 ? "1 reading is" : `${waiting} readings are`} still to be completed. `}
      Agreement is hidden until all of them are, or the pass is closed: nobody is to know what the
      others did while they code.
    </p>
  );
}

type Measuring = "measuring" | "stopped" | AgreementFigures;

function Measured({ pass }: { readonly pass: Pass }) {
  const store = useStore();
  const [state, setState] = useState<Measuring>("measuring");
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLatest = true;
    void api.measureAgreement({ pass: pass.id }).then((result) => {
      if (!isLatest) return;
      const shown = store.shown(result);
      setState(shown.ok ? shown.value : "stopped");
    });
    return () => {
      isLatest = false;
    };
  }, [pass.id, turn, store]);
  const again = () => {
    setState("measuring");
    setTurn(turn + 1);
  };
  if (state === "measuring") return <p className="agreement-waiting">Measuring agreement…</p>;
  if (state === "stopped") {
    return (
      <div className="agreement-bar">
        <p>Measuring was stopped.</p>
        <Button onPress={again}>Measure agreement</Button>
      </div>
    );
  }
  const freeze = () => {
    void store.run("freezeAgreement", { pass: pass.id, figures: JSON.stringify(state) });
  };
  return (
    <>
      <div className="agreement-bar">
        <p>Freezing keeps these figures for the report. Only then can disagreements be opened.</p>
        <Button onPress={again}>Measure again</Button>
        <Button variant="primary" onPress={freeze}>
          Freeze agreement
        </Button>
      </div>
      <FiguresView figures={state} />
    </>
  );
}
