import { loadedList } from "./loaded-list.ts";

/**
 * Verbs and nouns that impute a motive, a manner or a scheme to what somebody does, where a plain
 * word would tell it: judgement of propriety and veracity (Martin & White 2005); framing by
 * "glittering generalities" and "card stacking" (Lee & Lee 1939).
 */
export const motives = loadedList("loaded.motive", {
  verbs: `
      bandy beguile bilk bloviate boast brag brainwash brandish bristle buckle burnish cajole
      camouflage capitulate cave cavort cheerlead cherry-pick clamor cobble coddle concoct
      condone confabulate connive conspire contort cower crow dabble dangle deify delude
      dissemble dither embellish embolden enrich entice equivocate exult fabricate falsify
      fawn feign finagle fixate flatter flaunt flip-flop flounder foment fritter fulminate
      genuflect glamorize glom gloss grease gripe gush hobnob hype idolize impugn indoctrinate
      ingratiate inveigle kowtow kvetch laud leer legitimize lionize lull masquerade meddle
      mischaracterize misquote misrepresent misstate moan mollycoddle mooch mope moralize
      muddy nitpick normalize obfuscate ogle orchestrate outfox overhype overreach oversell
      overstate overstep paper-over parrot pilfer placate politicise politicize pontificate
      pooh-pooh pout prattle preach preen pretend prevaricate prognosticate propagandise
      propagandize prostrate pussyfoot quibble ratchet rationalize regurgitate rehash rejigger
      relish renege revel rig romanticize rubber-stamp rubberstamp salivate sashay scheme
      schmooze scoff scrounge seduce sensationalize shirk shoehorn shroud simper skirt slather
      sleepwalk slobber slough smarm smirk smuggle snatch sneak snicker snigger snivel snooker
      soft-pedal soft-peddle spoon-feed spout squirm stage-manage stampede stoop straddle
      strut sucker sugarcoat sulk supplicate swagger swoon swoop tamper tiptoe tout traipse
      trivialize trumpet twist usurp vacillate waffle waltz wangle welch wheedle whimper whine
      whinge whitewash woo wriggle yammer yap`,
  nouns: `
      abdication absurdity aggrandizement animus apologia arrogance aspersion atrocity
      backstabbing bait-and-switch balderdash baloney bamboozlement barbarity bedlam betrayal
      blather blindspot bluster bombast boondoggle bootlicking bravado browbeating bugaboo
      bullying cackle callousness callowness canard cash-grab catchphrase caterwauling
      chicanery chutzpah claptrap clickbait complicity condescension connivance contempt
      cop-out cover-up coverup cowardice credulity cronyism debasement debauchery decadence
      deceit deception degeneracy delirium delusion demagoguery demagogy demonization
      denigration depravity derangement derision desperation despotism disarray disdain
      dishonesty distortion dogma double-talk doublespeak drivel duplicity effrontery egomania
      egotism elitism exaggeration fabrication facade fakery fallacy falsehood fanaticism
      fantasy fantasyland farce fatuity favoritism fealty feeding-frenzy fib fiction figment
      fixation flattery flimflam foolhardiness foolishness frenzy frivolity gaffe gall
      gaslighting gauntlet ghoulishness gibberish gimmick glee glibness gluttony gobbledygook
      grandstanding greed grift groupthink guile hagiography handout hatchet-job hatred
      heartlessness hissy-fit hoax hocus-pocus hogwash hokum hubris humbug hyperbole hypocrisy
      hysteria idiocy idolatry ignorance imbecility immorality impunity inanity incompetence
      indoctrination ineptitude infamy infighting inhumanity insanity insolence insult
      intolerance intransigence invective jargon jibe kickback kowtowing lawlessness laziness
      licentiousness lie lip-service litany lunacy machination madness malarkey malfeasance
      malice malpractice manipulation meanness meddling mediocrity megalomania melodrama
      mendaciousness mendacity mischief misdeed misrule mockery moralism moralizing muckraking
      mumbo mumbo-jumbo myth narcissism nepotism nihilism nostalgia nuisance obfuscation
      obsequiousness opportunism orthodoxy overreaction pablum panacea paranoia partisanship
      paternalism petulance phoniness pittance platitude ploy politicking posturing power-grab
      pretense pretentiousness pretext profiteering profligacy propaganda puffery punditry
      puppetry quackery quid-pro-quo rabble-rousing rascality recklessness red-meat revanchism
      rigmarole ruse ruthlessness saber-rattling sabre-rattling sacrilege sanctimony savagery
      scam scapegoating scare schadenfreude scurrility self-aggrandizement self-dealing
      self-righteousness servitude shambles shamelessness shenanigan shibboleth showboating
      showmanship sideshow silliness skulduggery skullduggery sleaze smarminess smokescreen
      smugness snake-oil snobbery snootiness soap-opera sophistry soundbite spectacle squalor
      stranglehold stupidity subterfuge sweetheart-deal sycophancy talking-point tantrum
      terribleness theatrics thuggery tomfoolery totalitarianism travesty treachery tribalism
      trickery trickle-down trolling truthiness turpitude tyranny vainglory vanity vapidity
      vengeance venom vileness villainy vulgarity whataboutism whining wickedness
      wish-list witch-hunt witchhunt`,
  words: `
      antics cronies giveaway giveaways goodies histrionics optics`,
  phrases: `
      bait and switch; ~beat the dead horse; blame +game; blind +spot; blood sport;
      bread and circuses; ~brush off; bully +pulpit; business as usual; ~buy off;
      ~carry the water; ~carry water for; cash +grab; ~cash in; ~cherry pick; clown +show;
      ~clutch +pearl; ~clutch their pearls; ~come clean; ~cook the books; ~cook up;
      crocodile tears; cushy +job; ~do the bidding; dog +whistle; ~dole out; double +standard;
      ~drag his feet; ~drag its feet; ~drag their feet; ~dream up; ~drink the; ~duck questions;
      ~duck the question; echo +chamber; ~feed into; ~feed the beast; fig leaf;
      ~foam at the mouth; ~froth at the mouth; ~game the system; ~gloss over;
      golden +parachute; ~grease the wheels; ~grind an axe; ~have an ax to grind;
      ~have no clue; ~hide behind; hit +piece; hot air; hush money; identity +politician;
      ~jump on the bandwagon; ~kick the can; ~laugh off; ~line his pockets;
      ~line their pockets; lip service; little more than; ~live in a bubble; ~look down on;
      ~lord it over; ~lose touch; mass hysteria; ~mince words; money +grab; moral panic;
      ~mouth off; ~move the goalposts; nothing but; nothing more than; nothing short of;
      pack of lies; ~paper over; ~pass the buck; ~pat himself on the back;
      ~pat themselves on the back; pay to play; ~peddle +lie; pet +project; photo +op;
      pipe +dream; ~play dumb; ~play fast and loose; ~play politics; ~play the blame game;
      ~play the race card; ~point fingers; political +football; political +stunt;
      political theater; political theatre; pork +barrel; power +grab; ~pretend to;
      publicity +stunt; puff +piece; ~pull the strings; ~purport to; ~push a narrative;
      push +agenda; ~push his agenda; ~push the narrative; ~push their agenda; quid pro quo;
      raw deal; red +herring; ~rewrite history; ~rig the game; ~rig the system; ~rub salt;
      ~run interference; ~run scared; saber rattling; ~scoff at; ~score political points;
      ~sell +lie; ~set the record straight; shell +game; ~shrug off; ~sing the praises;
      ~sit idly by; ~skirt the law; slap in the face; slippery +slope; slush +fund;
      smoke and mirrors; snake oil; ~sneak into; ~sneer at; ~snub his nose; ~snuggle up;
      sob +story; sour grapes; ~spin +tale; ~stack the deck; ~stand idly by; ~stick it to;
      straw +man; ~suck the life; ~swallow whole; sweetheart +deal; ~talk down to;
      talking +point; ~throw a fit; ~throw +tantrum; ~thumb his nose; ~thumb its nose;
      ~thumb their noses; ~toe the line; ~toe the party line; ~trot out; ~wax poetic;
      ~weasel out; window dressing; wishful thinking`,
});
