/**
 * Verbs that report what somebody says or thinks. Classes after Quirk et al. (1985), 16.30 ff.
 * (factual and suasive verbs, verbs of speaking and of belief) and Bergler, S. (1992),
 * "Evidential Analysis of Reported Speech"; the words were gathered for this file.
 *
 * speech: takes quoted words; naming: quotes how something is called or judged ("called it
 * “absurd”"); belief: reports a stance and takes no quoted sentence of its own accord.
 */
export type VerbClass = "speech" | "naming" | "belief";
type VerbForm = "base" | "third" | "past" | "participle";

interface ReportingVerb {
  readonly lemma: string;
  readonly verbClass: VerbClass;
  readonly forms: readonly VerbForm[];
  /** The same form is as often a noun ("claims", "reports"): needs its subject beside it. */
  readonly nounToo: boolean;
}

const SPEECH = `say tell add state write ask reply respond answer note continue explain conclude
  tweet retweet post blog declare announce insist argue claim warn charge joke quip shout yell cry whisper
  exclaim observe remark comment recall acknowledge admit concede confess stress emphasize
  emphasise underscore underline reiterate repeat urge demand plead pledge promise vow predict
  forecast suggest assert assure reassure contend maintain allege accuse complain lament agree
  disagree deny boast brag proclaim testify report cite quote mention reveal disclose confirm
  caution advise recount wonder muse interject retort counter opine elaborate clarify summarize
  bark snap gush marvel joke read recommend propose signal inform remind instruct order request beg
  implore appeal chant scream mutter murmur sing thunder object protest counsel swear affirm
  attest certify pronounce profess submit posit theorize hypothesize speculate surmise imply
  hint indicate rule find deem fret gripe grumble bemoan deadpan gloat sneer scoff taunt crow echo
  begin finish interrupt press challenge explain reason rebut refute lecture preach teach
  telegraph e-mail email text phone relay convey communicate narrate articulate express voice
  publicize promulgate enthuse apologize apologise criticize criticise outline detail describe
  discuss negotiate threaten offer refuse decline ponder question inquire enquire poll answer
  show point blame fault credit grouse balk advocate champion trumpet dispute encourage
  congratulate commit highlight address focus disavow repudiate renounce rebuff insinuate venture
  volunteer lobby campaign push pitch beam vent intone list invoke stipulate
  recognize specify spell campaign convince persuade authorize`;

const NAMING = `call label dub describe brand denounce condemn slam blast mock hail praise decry
  dismiss deride ridicule refer characterize characterise criticize criticise attack assail tout
  bash rip lambaste chide rebuke lampoon portray depict cast paint deem term nickname
  celebrate applaud commend defend reject lash rail cheer salute laud thank welcome bill
  speak talk denigrate disparage castigate deplore extol compare liken cite tag`;

const BELIEF = `think believe know hope fear expect worry feel want wish consider doubt suspect assume
  understand see realize realise recognize recognise guess imagine remember forget conclude
  decide learn hear discover notice plan intend seek desire prefer figure bet regard view
  support oppose favor favour endorse back trust estimate project calculate anticipate judge
  reckon fathom dream resolve determine vote embrace resist dislike loathe admire
  dread welcome`;

/** past, participle where they differ from the regular ones. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written"],
  swear: ["swore", "sworn"],
  read: ["read"],
  sing: ["sang", "sung"],
  begin: ["began", "begun"],
  speak: ["spoke", "spoken"],
  teach: ["taught"],
  think: ["thought"],
  know: ["knew", "known"],
  feel: ["felt"],
  understand: ["understood"],
  see: ["saw", "seen"],
  forget: ["forgot", "forgotten"],
  hear: ["heard"],
  seek: ["sought"],
  find: ["found"],
  show: ["showed", "shown"],
  cast: ["cast"],
  bet: ["bet"],
  forecast: ["forecast"],
  beg: ["begged"],
  quip: ["quipped"],
  brag: ["bragged"],
  snap: ["snapped"],
  plan: ["planned"],
  admit: ["admitted"],
  submit: ["submitted"],
  rebut: ["rebutted"],
  refer: ["referred"],
  prefer: ["preferred"],
  rip: ["ripped"],
  slam: ["slammed"],
  dub: ["dubbed"],
  blog: ["blogged"],
  tag: ["tagged"],
};

const NOUN_TOO = new Set(
  `think claims reports states notes comments posts calls charges answers remarks questions demands
  promises pledges vows warns views plans hopes fears wishes orders requests reasons signals
  tweets texts jokes shows points finds rules details estimates projects votes backs judges
  attacks offers supports order request comment report claim note post call charge answer remark
  question demand promise pledge vow view plan hope fear wish reason signal tweet text joke show
  point rule detail estimate project vote back judge attack offer support state forecast quote
  poll doubt dream desire figure term brand welcome press challenge voice email guess cast
  complaint object protest echo label bill focus focuses address addresses fault faults credit credits champion champions highlight highlights
  dispute disputes push pushes pitch pitches beam lobby campaign campaigns list lists vent vents lie lies like likes love hate need needs trumpet dread blame cheer salute phone echoes doubts`.split(
    /\s+/u,
  ),
);

function pastOf(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function thirdOf(lemma: string): string {
  if (/(?:s|sh|ch|x)$/u.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function ingOf(lemma: string): string {
  if (/[^aeiouy]e$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  const doubled = IRREGULAR[lemma]?.[0];
  const doubles = doubled === `${lemma}${lemma.at(-1) ?? ""}ed`;
  if (doubles || /^(?:begin|forget|bet)$/u.test(lemma)) return `${lemma}${lemma.at(-1) ?? ""}ing`;
  return /^(?:argue|rescue)$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

function build(): ReadonlyMap<string, ReportingVerb> {
  const table = new Map<string, ReportingVerb>();
  const add = (form: string, lemma: string, verbClass: VerbClass, kind: VerbForm): void => {
    const known = table.get(form);
    if (known === undefined) {
      table.set(form, { lemma, verbClass, forms: [kind], nounToo: NOUN_TOO.has(form) });
    } else if (known.lemma === lemma && !known.forms.includes(kind)) {
      table.set(form, { ...known, forms: [...known.forms, kind] });
    }
  };
  const lists: readonly (readonly [VerbClass, string])[] = [
    ["speech", SPEECH],
    ["naming", NAMING],
    ["belief", BELIEF],
  ];
  for (const [verbClass, list] of lists) {
    for (const lemma of list.split(/\s+/u)) {
      const [past, participle] = IRREGULAR[lemma] ?? [pastOf(lemma)];
      add(lemma, lemma, verbClass, "base");
      add(thirdOf(lemma), lemma, verbClass, "third");
      add(past, lemma, verbClass, "past");
      if (participle !== undefined) add(participle, lemma, verbClass, "past");
      add(ingOf(lemma), lemma, verbClass, "participle");
    }
  }
  return table;
}

const verbs = build();

/** The reporting verb a lower-case word is a form of, or null. */
export function reportingVerb(form: string): ReportingVerb | null {
  return verbs.get(form) ?? null;
}
