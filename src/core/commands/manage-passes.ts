import { z } from "zod";
import { dueForRecoding } from "../coding/passes/pass-articles.ts";
import { outletsOfPass } from "../coding/passes/guesses.ts";
import { drawArticles, drawSchema, seedSchema, sizeSchema } from "../coding/passes/draw.ts";
import { simpleSample } from "../coding/passes/sample.ts";
import { isBlind } from "../coding/passes/session.ts";
import { seedFor } from "../coding/passes/shuffle.ts";
import {
  codebookVersionIdSchema,
  coderIdSchema,
  outletIdSchema,
  passIdSchema,
  PROJECT_ID,
} from "../model/ids.ts";
import type { PassId } from "../model/ids.ts";
import { openPass } from "../model/pass.ts";
import { failed, ok } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { command } from "./command.ts";
import { Draft, removeWithMemos } from "./draft.ts";
import { keepCodebookVersion, versionBegunWith } from "./keep-codebook-version.ts";

/**
 * Begins a pass and makes it the one that is coded in. Its articles are drawn here, by the seed,
 * and kept; so is the codebook it begins with.
 */
export const createPass = command({
  args: z.strictObject({
    name: z.string().trim().min(1, "a pass needs a name").max(80),
    draw: drawSchema,
    /** Which codebook: as it is, changes to come included; held as it is now; a kept version. */
    codebook: z.union([z.literal("follow"), z.literal("hold"), codebookVersionIdSchema]),
    coders: z.array(coderIdSchema),
    /** The seed of letters and order; null: outlets are shown. */
    mask: seedSchema.nullable(),
    doubleCoded: z.strictObject({ seed: seedSchema, size: sizeSchema }).nullable(),
    recoding: z
      .strictObject({
        seed: seedSchema,
        size: sizeSchema,
        afterDays: z.number().int().min(1).max(3650),
      })
      .nullable(),
  }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const name = freeName(draft, args.name);
    if (!name.ok) return name;
    const unknown = args.coders.find((coder) => draft.get("coder", coder) === null);
    if (unknown !== undefined) {
      return failed("no-such-coder", "One of the coders is no longer in the project.");
    }
    const held =
      args.codebook === "follow" || args.codebook === "hold"
        ? keepCodebookVersion(draft, context)
        : draft.get("codebookversion", args.codebook);
    if (held === null) {
      return failed(
        "no-such-version",
        "This version of the codebook is no longer kept; choose another.",
      );
    }
    const drawn = drawArticles(state, args.draw);
    if (!drawn.ok) return drawn;
    const { articles, sample } = drawn.value;
    const pool = articles ?? draft.all("article").map(({ id }) => id);
    // Drawn from all articles, a part is a part of those there are now: so they are kept.
    const isOfParts = args.doubleCoded !== null || args.recoding !== null;
    const id = context.newId("pass");
    draft.put({
      ...openPass(id, name.value, context.now),
      articles: isOfParts ? pool : articles,
      sample,
      codebookVersion: held.version,
      heldTo: args.codebook === "follow" ? null : held.id,
      coders: args.coders,
      mask: args.mask,
      doubleCoded:
        args.doubleCoded === null
          ? null
          : {
              seed: args.doubleCoded.seed,
              articles: simpleSample(
                pool,
                args.doubleCoded.size,
                seedFor(args.doubleCoded.seed, "double"),
              ),
            },
      recoding:
        args.recoding === null
          ? null
          : {
              seed: args.recoding.seed,
              afterDays: args.recoding.afterDays,
              articles: simpleSample(
                pool,
                args.recoding.size,
                seedFor(args.recoding.seed, "recoding"),
              ),
            },
    });
    choose(draft, id);
    return ok({ diff: draft.diff(), label: `begin pass ${name.value}`, focus: id });
  },
});

/** Begins the pass in which the coder codes again what is due, the first codings unseen. */
export const beginRecoding = command({
  args: z.strictObject({ pass: passIdSchema }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const pass = draft.get("pass", args.pass);
    if (pass === null) return gone();
    const { articles } = dueForRecoding(state, pass, context.coder, context.now);
    if (articles.length === 0) {
      return failed("nothing-due", "No article of this pass is due to be coded again yet.");
    }
    const name = againName(draft, pass.name);
    const id = context.newId("pass");
    draft.put({
      ...openPass(id, name, context.now),
      articles,
      codebookVersion: versionBegunWith(draft, pass, context),
      heldTo: pass.heldTo,
      coders: [context.coder],
      mask: pass.mask,
      recodes: pass.id,
    });
    choose(draft, id);
    return ok({ diff: draft.diff(), label: `begin pass ${name}`, focus: id });
  },
});

/** Makes a pass the one that is coded in. */
export const choosePass = command({
  args: z.strictObject({ pass: passIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const pass = draft.get("pass", args.pass);
    if (pass === null) return gone();
    if (pass.closedAt !== null) {
      return failed("pass-closed", `${pass.name} is closed; reopen it to code in it.`);
    }
    choose(draft, pass.id);
    return ok({ diff: draft.diff(), label: `code in pass ${pass.name}`, focus: pass.id });
  },
});

const guessesSchema = z.array(
  z.strictObject({ outlet: outletIdSchema, guess: outletIdSchema.nullable() }),
);

/** Closes a pass; of a masked one the coder says first which outlets they took the letters for. */
export const closePass = command({
  args: z.strictObject({ pass: passIdSchema, guesses: guessesSchema }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const pass = draft.get("pass", args.pass);
    if (pass === null) return gone();
    if (pass.closedAt !== null) return failed("pass-closed", `${pass.name} is closed already.`);
    // Whoever saw the outlets all along does not guess them, nor ends what others do without.
    if (pass.mask !== null && pass.coders.length > 0 && !pass.coders.includes(context.coder)) {
      return failed("not-a-coder", `Only who codes in ${pass.name} closes it: it is masked.`);
    }
    const asked = pass.mask === null ? [] : outletsOfPass(state, pass);
    const guessed = new Map(args.guesses.map(({ outlet, guess }) => [outlet, guess]));
    if (asked.some((outlet) => !guessed.has(outlet))) {
      return failed(
        "guesses-missing",
        "Say for each masked outlet which one you took it for, or that you have no guess.",
      );
    }
    const guesses = asked.map((outlet) => ({
      coder: context.coder,
      outlet,
      guess: guessed.get(outlet) ?? null,
    }));
    draft.put({
      ...pass,
      closedAt: context.now,
      guesses: [...pass.guesses.filter(({ coder }) => coder !== context.coder), ...guesses],
    });
    return ok({ diff: draft.diff(), label: `close pass ${pass.name}`, focus: pass.id });
  },
});

/** Opens a closed pass again; not one that was masked or blind, of which too much has been seen. */
export const reopenPass = command({
  args: z.strictObject({ pass: passIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const pass = draft.get("pass", args.pass);
    if (pass === null) return gone();
    if (pass.closedAt === null) return failed("pass-open", `${pass.name} is open.`);
    if (isBlind(pass)) {
      return failed(
        "pass-seen",
        `${pass.name} cannot be opened again: what it hid has been seen since. Begin another pass.`,
      );
    }
    draft.put({ ...pass, closedAt: null });
    return ok({ diff: draft.diff(), label: `reopen pass ${pass.name}`, focus: pass.id });
  },
});

/** Removes a pass nothing was coded in; one stays, because coding needs one. */
export const removePass = command({
  args: z.strictObject({ pass: passIdSchema }),
  run: (state, args) => {
    const draft = new Draft(state);
    const pass = draft.get("pass", args.pass);
    if (pass === null) return gone();
    const isUsed =
      draft.all("coding").some((coding) => coding.pass === pass.id) ||
      draft.all("answer").some((answer) => answer.pass === pass.id) ||
      draft.all("passarticle").some((mark) => mark.pass === pass.id) ||
      draft.all("pass").some(({ decides, recodes }) => decides === pass.id || recodes === pass.id);
    if (isUsed) {
      return failed("pass-in-use", `${pass.name} has been coded in; close it instead.`);
    }
    if (draft.all("pass").length === 1) {
      return failed("last-pass", `${pass.name} is the only pass; begin another one first.`);
    }
    removeWithMemos(draft, pass.id);
    const project = draft.get("project", PROJECT_ID);
    if (project?.pass === pass.id) draft.put({ ...project, pass: null });
    return ok({ diff: draft.diff(), label: `remove pass ${pass.name}` });
  },
});

function gone(): Result<never> {
  return failed("no-such-pass", "This pass is no longer in the project.");
}

function choose(draft: Draft, pass: PassId): void {
  const project = draft.get("project", PROJECT_ID);
  if (project !== null) draft.put({ ...project, pass });
}

function freeName(draft: Draft, name: string): Result<string> {
  const taken = draft.all("pass").some((pass) => pass.name.toLowerCase() === name.toLowerCase());
  return taken
    ? failed("pass-name-taken", `There is already a pass named ${name}; choose another name.`)
    : ok(name);
}

/** "Main coding, again", "Main coding, again 2": the first that is free. */
function againName(draft: Draft, name: string): string {
  const taken = new Set(draft.all("pass").map((pass) => pass.name));
  const first = `${name}, again`;
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? first : `${first} ${count}`;
    if (!taken.has(wanted)) return wanted;
  }
}
