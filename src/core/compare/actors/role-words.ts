const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Nouns for an office or part one person has; gathered for this file. */
const ROLES = words(
  `president premier minister chancellor senator representative congressman congresswoman governor
  mayor ambassador secretary chairman chairwoman chairperson chair chief director general colonel
  captain sergeant major lieutenant admiral commander officer judge justice pope king queen prince
  princess bishop archbishop cardinal imam rabbi ayatollah sultan spokesman spokeswoman
  spokesperson speaker attorney counsel commissioner councilman councilwoman councillor detective
  sheriff inspector superintendent adviser advisor aide counselor treasurer deputy candidate leader
  nominee analyst strategist author reporter journalist correspondent columnist editor coach
  manager executive founder activist economist historian lawyer researcher scientist doctor
  professor undersecretary envoy negotiator diplomat lawmaker politician prosecutor dictator ruler
  strongman autocrat billionaire businessman businesswoman tycoon entrepreneur actor actress singer
  comedian pastor priest emperor duke duchess frontrunner front-runner rival opponent successor predecessor
  incumbent challenger democrat republican conservative socialist communist nationalist populist
  independent defendant suspect gunman attacker shooter victim plaintiff whistleblower informant
  monarch statesman stateswoman legislator congressperson head boss ceo cfo coordinator organizer
  organiser secretary-general demonstrator protester immigrant migrant refugee teenager veteran
  father mother son daughter brother sister wife husband widow`,
);

/** Short and other forms of such nouns, as titles have them. */
const FULL_FORMS: Readonly<Record<string, string>> = {
  sen: "senator",
  sens: "senator",
  rep: "representative",
  reps: "representative",
  gov: "governor",
  gen: "general",
  col: "colonel",
  capt: "captain",
  sgt: "sergeant",
  lt: "lieutenant",
  adm: "admiral",
  prof: "professor",
  dr: "doctor",
  ceo: "executive",
  advisor: "adviser",
  organiser: "organizer",
  congressman: "representative",
  congresswoman: "representative",
  premier: "minister",
};

/** The role a word names: "Sen." as "senator", "then-president" as "president"; null if none. */
export function roleOf(low: string): string | null {
  const word = low.replace(/\.$/u, "").replace(/^(?:then|ex|vice|co)-/u, "");
  const full = FULL_FORMS[word] ?? word;
  return ROLES.has(full) ? full : null;
}

/** Plural nouns for groups that are told by themselves. */
const GROUPS = words(
  `migrants immigrants refugees protesters protestors demonstrators rebels militants terrorists
  cartels gangs insurgents separatists fighters gunmen soldiers prisoners hostages detainees
  students teachers nurses doctors workers farmers residents villagers settlers voters
  republicans democrats conservatives liberals socialists communists nationalists progressives
  prosecutors investigators supporters organizers organisers activists asylum-seekers seekers
  smugglers traffickers hackers survivors families victims jurors tribes militias police
  environmentalists strikers unions evacuees dreamers volunteers pilgrims mercenaries inspectors
  scientists researchers astronauts miners firefighters truckers veterans patients doctors
  fishermen islamists extremists loyalists looters rioters squatters tenants landlords pensioners`,
);
/** Plural nouns that tell a group only with a word before them: "Chilean officials". */
const OF_SOMEBODY = words(
  `officials leaders members lawmakers senators troops forces authorities aides advisers advisors diplomats
  officers agents ministers governors mayors judges lawyers attorneys citizens nationals
  representatives negotiators envoys experts analysts critics allies opponents legislators groups
  organizations organisations companies agencies people men women children officials' airstrikes
  guards generals commanders politicians journalists reporters businessmen leaders' employees
  staffers parliamentarians deputies delegates counterparts executives`,
);
/** Nouns in the singular for many together. */
const BODIES = words(
  `caravan cartel gang militia government administration regime campaign company firm ministry
  department agency committee commission council court parliament congress party coalition union
  army military police team group organization organisation opposition tribe delegation crowd
  network bank university church alliance bloc junta crew`,
);

/** How a noun names many: by itself, only with words before it, or as one body; null if not. */
export function groupNoun(low: string): "group" | "of-somebody" | "body" | null {
  if (GROUPS.has(low)) return "group";
  if (OF_SOMEBODY.has(low)) return "of-somebody";
  return BODIES.has(low) ? "body" : null;
}

/** Words that stand before such nouns and tell nothing of who is meant. */
export const SAYS_NOTHING = words(
  `the a an this that these those his her its their our your my some many most several other another
  all both few more new two three four five six seven eight nine ten eleven twelve dozens dozen hundreds thousands
  such same said late one first second last next own very many local top senior several fellow various
  every each any no only`,
);

/** Nouns by which outlets call one group, each word its own judgement; the first names them all. */
const FAMILIES = [
  "migrants immigrants refugees seekers aliens",
  "protesters protestors demonstrators rioters strikers",
  "rebels insurgents militants fighters guerrillas separatists",
  "troops forces soldiers",
  "officials authorities",
];
const familyOf = new Map(
  FAMILIES.flatMap((family) => {
    const members = family.split(" ");
    return members.map((member): [string, string] => [member, members[0] ?? member]);
  }),
);

/** The noun that stands for all that commonly call the same group: "immigrants" as "migrants". */
export function groupFamily(head: string): string {
  return familyOf.get(head) ?? head;
}
