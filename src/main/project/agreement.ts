import type { AgreementFigures } from "../../core/coding/agreement/figures.ts";
import { agreementInput, fingerprintOf } from "../../core/coding/agreement/input.ts";
import { gammaFigures } from "../../core/coding/agreement/measure.ts";
import type { PassId } from "../../core/model/ids.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { Job } from "../work/jobs.ts";
import type { WorkerPool } from "../work/pool.ts";
import type { ProjectSession } from "./session.ts";

/** The seed of gamma's shuffled continua: the same work gives the same figure. */
const GAMMA_SEED = 2015;

/**
 * Measures agreement in a pass as it stands: each question, each code and each article's gamma on
 * a worker of its own, so that it can be followed and cancelled.
 */
export async function measureAgreement(
  session: Pick<ProjectSession, "state">,
  pool: WorkerPool,
  id: PassId,
  { signal, progress }: Job,
): Promise<Result<AgreementFigures>> {
  const pass = session.state.get(id);
  if (pass?.type !== "pass") {
    return failed("no-such-pass", "This pass is no longer in the project.");
  }
  const input = agreementInput(session.state, pass);
  const { readings, continua, codes, variables } = input;
  if (!readings.isReady) {
    return failed(
      "not-ready",
      "Agreement is measured when all coders have completed what is coded by all, or the pass is closed.",
    );
  }
  const readers = readings.readers.map((reader) => reader.id);
  const total = variables.length + codes.length + continua.length;
  let done = 0;
  progress(done, total);
  const counted = async <Value>(work: Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = await work;
    progress((done += 1), total);
    return result;
  };
  const [measured, marked, texts] = await Promise.all([
    Promise.all(
      variables.map((variable) => counted(pool.run("measureVariable", { variable }, { signal }))),
    ),
    Promise.all(
      codes.map((code) =>
        counted(pool.run("measureCode", { continua, readers, code }, { signal })),
      ),
    ),
    Promise.all(
      continua.map((continuum) =>
        counted(pool.run("measureGamma", { continuum, seed: GAMMA_SEED }, { signal })),
      ),
    ),
  ]);
  const [ofVariables, ofCodes, ofTexts] = [allOf(measured), allOf(marked), allOf(texts)];
  if (!ofVariables.ok) return ofVariables;
  if (!ofCodes.ok) return ofCodes;
  if (!ofTexts.ok) return ofTexts;
  return ok({
    version: 1,
    pass: id,
    of: fingerprintOf(input),
    readers: readings.readers.map((reader) => ({ id: reader.id, label: reader.label })),
    articles: readings.shared.map(({ article }) => article),
    planned: readings.planned,
    orphans: input.orphans,
    variables: ofVariables.value,
    codes: ofCodes.value,
    gamma: gammaFigures(ofTexts.value),
  });
}

/** All values, or the first failure. */
function allOf<Value>(results: readonly Result<Value>[]): Result<readonly Value[]> {
  const values: Value[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}
