import { useState } from "react";
import { currentPassOf } from "../../../core/coding/passes/pass-articles.ts";
import type { Pass } from "../../../core/model/pass.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { useProject } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { ClosePassDialog } from "./ClosePassDialog.tsx";
import { PassCard } from "./PassCard.tsx";
import { PassForm } from "./PassForm.tsx";
import "./passes.css";

/** The rounds of coding: how far each coder is in them, and how another is begun. */
export function PassesView() {
  const { records } = useProject();
  const [isBeginning, setBeginning] = useState(false);
  const [closing, setClosing] = useState<Pass | null>(null);
  const current = currentPassOf(records);
  const passes = recordsOf(records, "pass").sort(
    (a, b) =>
      Number(a.closedAt !== null) - Number(b.closedAt !== null) ||
      b.createdAt.localeCompare(a.createdAt),
  );
  return (
    <div className="passes" data-scope="list">
      <header className="passes-head">
        <h2>Passes</h2>
        <Button variant="primary" onPress={() => setBeginning(true)}>
          Begin a pass…
        </Button>
      </header>
      <p className="passes-hint">
        A pass is a round of coding: its articles, its coders, its codebook. What is coded belongs
        to the pass it was coded in.
      </p>
      <ul>
        {passes.map((pass) => (
          <li key={pass.id}>
            <PassCard
              pass={pass}
              isCurrent={pass.id === current?.id}
              onClose={() => setClosing(pass)}
            />
          </li>
        ))}
      </ul>
      {isBeginning && <PassForm onClose={() => setBeginning(false)} />}
      {closing !== null && <ClosePassDialog pass={closing} onClose={() => setClosing(null)} />}
    </div>
  );
}
