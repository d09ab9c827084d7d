/**
 * Irregular verbs after Quirk, Greenbaum, Leech & Svartvik (1985), "A Comprehensive Grammar of the
 * English Language", 3.11 ff.: base, past, and the participle where it is another form. Those that
 * take no object are left out, but for some that passives of prepositions are made of.
 */
const TABLE = `arise arose arisen; bear bore borne; beat beat beaten; become became become;
  begin began begun; bend bent; bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown;
  break broke broken; breed bred; bring brought; broadcast broadcast; build built; burn burnt;
  burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung; come came come;
  cost cost; creep crept; cut cut; deal dealt; dig dug; do did done; draw drew drawn; drink drank drunk;
  drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found;
  flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast forecast;
  foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
  forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given; go went gone;
  grind ground; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hit hit; hold held;
  hurt hurt; keep kept; know knew known; lay laid; lead led; leap leapt; learn learnt; leave left;
  lend lent; let let; light lit; lose lost; make made; mean meant; meet met; mislead misled;
  mistake mistook mistaken; misunderstand misunderstood; offset offset; outdo outdid outdone;
  overcome overcame overcome; overhear overheard; override overrode overridden; overrun overran overrun;
  oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid;
  prove proved proven; put put; quit quit; read read; rebuild rebuilt; redo redid redone;
  repay repaid; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said;
  see saw seen; seek sought; sell sold; send sent; set set; sew sewed sewn; shake shook shaken;
  shed shed; shine shone; shoot shot; show showed shown; shrink shrank shrunk; shut shut; sing sang sung;
  sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; sling slung; slit slit;
  sneak snuck; sow sowed sown; speak spoke spoken; speed sped; spend spent; spill spilt; spin spun;
  spit spat; split split; spread spread; spring sprang sprung; stand stood; steal stole stolen;
  stick stuck; sting stung; strike struck; string strung; strive strove striven; swear swore sworn;
  sweep swept; swell swelled swollen; swim swam swum; swing swung; take took taken; teach taught;
  tear tore torn; tell told; think thought; throw threw thrown; thrust thrust; tread trod trodden;
  undercut undercut; undergo underwent undergone; understand understood; undertake undertook undertaken;
  undo undid undone; uphold upheld; upset upset; wake woke woken; wear wore worn; weave wove woven;
  weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld;
  withstand withstood; wring wrung; write wrote written; rewrite rewrote rewritten; retell retold;
  resell resold; retake retook retaken; outsell outsold; oversell oversold; outspend outspent`;

interface Irregular {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

const verbs: readonly Irregular[] = TABLE.split(";").map((line) => {
  const [base = "", past = "", participle = past] = line.trim().split(/\s+/u);
  return { base, past, participle };
});

/** Irregular verbs by their base form. */
export const irregularByBase: ReadonlyMap<string, Irregular> = new Map(
  verbs.map((verb) => [verb.base, verb]),
);
/** Irregular verbs by their participle. */
export const irregularByParticiple: ReadonlyMap<string, Irregular> = new Map(
  verbs.map((verb) => [verb.participle, verb]),
);
