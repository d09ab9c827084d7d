/** A way in which a text may name an outlet. */
export interface NameForm {
  readonly text: string;
  /**
   * The words name the outlet only where something beside them says so: an article ("the
   * Courier"), or what newspapers have ("a Courier reporter"); alone they may be anything.
   */
  readonly needsContext: boolean;
}

/** Last words of names that do not stand for the outlet by themselves. */
const GENERIC_ENDS = new Set(
  "News Today Online Network Media Group World Radio TV Television Agency International Europe Magazine Digital Broadcasting Company Corporation".split(
    " ",
  ),
);

/** What outlets are called for short where the name does not spell it; from general knowledge. */
const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "agence france-presse": ["AFP"],
    "al jazeera": ["Jazeera"],
    "associated press": ["AP"],
    "daily mail": ["MailOnline", "DailyMail"],
    "deutsche welle": ["DW"],
    "financial times": ["FT"],
    "fox news": ["Fox"],
    "frankfurter allgemeine zeitung": ["FAZ", "F.A.Z."],
    "huffington post": ["HuffPost"],
    "los angeles times": ["L.A. Times", "LA Times"],
    "neue zürcher zeitung": ["NZZ"],
    "new york times": ["N.Y. Times", "NY Times", "Grey Lady"],
    "süddeutsche zeitung": ["SZ"],
    "washington post": ["WaPo"],
  }),
);

const ARTICLE = /^the\s+/iu;
const words = (text: string) => text.split(/\s+/u).filter((word) => word !== "");

/** A word that is nothing but a name: with a capital or digit inside (NewsNorth, 24example), or BBC. */
function isUnmistakable(word: string): boolean {
  return (
    /^[\p{Lu}\p{N}]{3,}$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word) || /\p{N}\p{L}{2}/u.test(word)
  );
}

/**
 * The ways a text may write an outlet's name: whole, without its article, by its last word ("the
 * Courier"), by a word that is unmistakable, by its initials (three or more), by what it is known
 * as for short; each also in capitals and without accents.
 */
export function formsOfName(name: string): NameForm[] {
  const core = name.trim().replace(ARTICLE, "");
  const parts = words(core);
  const isOneOfMany = parts.length === 1 && ARTICLE.test(name.trim()) && !isUnmistakable(core);
  const found: NameForm[] = [{ text: core, needsContext: isOneOfMany }];
  const last = parts.at(-1) ?? "";
  if (parts.length > 1) {
    if (/^\p{Lu}[\p{L}-]{2,}$/u.test(last) && !GENERIC_ENDS.has(last)) {
      found.push({ text: last, needsContext: true });
    }
    const initials = parts.map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? "").join("");
    if (initials.length >= 3) found.push({ text: initials, needsContext: false });
  }
  for (const part of parts) {
    if (isUnmistakable(part)) found.push({ text: part, needsContext: false });
  }
  for (const short of SHORT_NAMES.get(core.toLowerCase()) ?? []) {
    found.push({ text: short, needsContext: false });
  }
  return unique(found.flatMap(({ text, needsContext }) => written(text, needsContext)));
}

/** The forms in which the bylines of an outlet's articles name a person: whole names only. */
export function formsOfAuthor(author: string): NameForm[] {
  const parts = words(author);
  const isName =
    parts.length >= 2 && parts.length <= 5 && parts.every((word) => /^\p{L}/u.test(word));
  return isName ? unique(written(parts.join(" "), false)) : [];
}

function written(text: string, needsContext: boolean): NameForm[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
  const isLong = (text.match(/\p{L}/gu)?.length ?? 0) >= 4;
  const forms = isLong ? [text, plain, text.toUpperCase(), plain.toUpperCase()] : [text, plain];
  return forms.map((form) => ({ text: form, needsContext }));
}

function unique(forms: readonly NameForm[]): NameForm[] {
  const byText = new Map<string, NameForm>();
  for (const form of forms) {
    const known = byText.get(form.text);
    if (form.text !== "" && (known === undefined || known.needsContext))
      byText.set(form.text, form);
  }
  return [...byText.values()];
}

/** Labels of a host that name nobody. */
const REGISTRY = /^(?:www\d?|m|mobile|amp|edition|en|co|com|org|net|gov|ac|edu|news|example)$/u;

/** The label of a web address that names the outlet (`courier-online` of courier-online.co.uk); or null. */
export function labelOfAddress(address: string): string | null {
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?<host>[^\s/?#:@]+\.[a-z]{2,24})(?:[/?#:]|$)/iu.exec(
    address.trim(),
  )?.groups?.["host"];
  const labels = host?.toLowerCase().split(".").slice(0, -1) ?? [];
  return labels.findLast((label) => !REGISTRY.test(label)) ?? null;
}

/** Letters and digits alone, in lower case: how a name stands in addresses, tags and file names. */
export function squeezed(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
