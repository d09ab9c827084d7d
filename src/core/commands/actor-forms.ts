import type { ActorDecision } from "../model/decision.ts";

/** What spellings of one form share: case and white space do not count. */
export function formKey(form: string): string {
  return form.trim().replace(/\s+/gu, " ").toLowerCase();
}

/** The forms without those that repeat an earlier one. */
export function distinctForms(forms: readonly string[]): string[] {
  const keys = forms.map(formKey);
  return forms.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

/**
 * The decision without the forms of these keys; null when none stays. An actor that loses the
 * form it is named by is named by the longest that stays.
 */
export function withoutForms(
  actor: ActorDecision,
  keys: { readonly has: (key: string) => boolean },
): ActorDecision | null {
  const forms = actor.forms.filter((form) => !keys.has(formKey(form)));
  const [longest] = [...forms].sort((one, other) => other.length - one.length);
  if (longest === undefined) return null;
  return { ...actor, forms, name: keys.has(formKey(actor.name)) ? longest : actor.name };
}
