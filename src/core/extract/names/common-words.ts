const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Words that are capitalised for their place or by custom and begin no name. */
export const NEVER_NAMES = words(
  `i i'm i've i'd i'll a an the this that these those he she it they we you who what when where why how which whose whom his her
  its their our your my him them us me in on at by for from with of to about above across after against along amid among
  around as before behind below beneath beside besides between beyond despite down during except inside into like near off
  onto out outside over past per since through throughout toward towards under underneath unlike until till up upon via
  within without according and but or nor so yet because although though while whereas if unless whether once than then
  thus hence therefore however moreover furthermore meanwhile nevertheless nonetheless otherwise instead also even just only
  still too very quite rather almost already always never ever often sometimes usually again here there now today
  tomorrow yesterday tonight soon later earlier recently currently not no none nobody nothing neither either both all
  any some each every most many much more less few fewer several another other others such same own one two three four
  five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion first second
  third fourth fifth last next is are was were be been being am do does did done have has had having will would shall
  should can could may might must let's don't didn't doesn't isn't wasn't aren't weren't can't couldn't won't wouldn't
  it's he's she's that's there's they're we're you're what's who's monday tuesday wednesday thursday friday saturday
  sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december jan feb mar
  apr jun jul aug sep sept oct nov dec jr. sr. yes ok okay hello please thank thanks
  oh ah well maybe perhaps indeed additionally finally initially originally eventually subsequently similarly`,
);

/** Words that often begin a sentence and are no names; gathered for this file. */
const COMMON = words(
  `new old young good bad big small large little long short high low great major minor main early late former current
  recent local national international public private political economic social military foreign federal several
  people person man men woman women child children family friend friends group groups team teams company companies
  government state states country countries city cities town village county police army navy force forces troops
  officials official authorities critics supporters opponents experts analysts researchers scientists students teachers
  doctors workers voters lawmakers senators leaders members members' reporters journalists residents witnesses protesters
  demonstrators migrants refugees investigators prosecutors lawyers judges soldiers officers fans players
  part parts time times day days week weeks month months year years decade century morning evening night hours minutes
  president minister secretary senator governor mayor ambassador chancellor director chairman king queen prince
  music song songs album albums film films movie book books show series game games season match matches race races
  work works story stories news report reports reporting study studies research data survey poll polls
  money market markets stocks shares prices sales oil gas trade tax taxes business businesses industry
  water food fire air land sea earth sun wind rain snow storm
  life death war peace love hope fear power law laws order rules rights freedom
  home house school schools university college church hospital court prison office street road bridge
  north south east west northern southern eastern western central
  white black red blue green yellow brown gold silver
  half nearly about roughly approximately around only least enough plenty dozens hundreds thousands millions
  born died married raised educated based located situated built founded established formed created named known called
  released published written produced directed recorded played starring featuring including given
  taken made used found seen shown said asked told added left right back
  go get give take make see look come think know want use find tell ask work seem feel try leave call keep let begin
  help start turn play run move live believe bring happen write sit stand lose pay meet include continue set learn
  change lead understand watch follow stop create speak read spend grow open walk win teach offer remember consider
  appear buy serve die send build stay fall cut reach kill raise pass sell decide return explain hope develop carry break
  speaking asked look check click visit photo photos image images video source sources note notes reference references
  history early career personal background plot cast reception overview discography biography legacy awards
  production release track listing personnel external links link see also website site page article
  there's unknown various total population area climate economy education religion culture
  commentators updates talks fighting shooting clashes attacks attack bombing
  because both contrary due prior rather regardless far further together whenever wherever whoever whatever
  everyone everything everybody someone something somebody anyone anything anybody nothing
  advertisement continued correction editor's related breaking update live watch exclusive opinion analysis
  traditional modern ancient popular typical common special general specific additional further final
  god gods lord heaven hell dear sir madam radio television tv internet web computer software`,
);

const COMMON_ENDING =
  /(?:[^s]ly|[^kr]ing|tion|tions|ment|ments|ness|ities|[^r]ity|ously|ious|able|ible|ful|less|[^l]ized|ised|ance|ances|ence|ences|[^aeiou]ists|wards?|ology|ical)$/u;

/** Whether a word is likely no name where only its place at the beginning gives it its capital. */
export function isCommonWord(low: string): boolean {
  return isListedCommon(low) || (low.length > 5 && COMMON_ENDING.test(low));
}

/** Whether a word is one of the listed common ones: no name wherever it stands by itself. */
export function isListedCommon(low: string): boolean {
  return NEVER_NAMES.has(low) || COMMON.has(low);
}

/** What stands before a person's name and says what they are; with a dot or without. */
const TITLES = words(
  `mr mrs ms miss mx messrs dr prof professor sir lord lady dame president vice-president premier prime minister senator sen sens
  representative rep reps congressman congresswoman governor gov govs mayor ambassador secretary chancellor chairman
  chairwoman chairperson chair chief director general gen colonel col captain capt sergeant sgt major maj lieutenant lt
  admiral adm commander brigadier marshal corporal private officer judge justice pope king queen prince princess emperor empress rev reverend bishop archbishop
  cardinal father sister brother imam rabbi sheikh ayatollah sultan tsar czar spokesman spokeswoman spokesperson speaker attorney counsel
  commissioner councilman councilwoman councillor councilor detective sheriff inspector superintendent former senior
  adviser advisor aide counselor treasurer deputy acting assistant associate candidate leader nominee analyst strategist
  author reporter journalist correspondent columnist editor coach manager executive founder activist economist
  historian lawyer researcher scientist doctor baroness baron count countess duke duchess earl undersecretary envoy
  then-president ex-president pastor saint vice co-founder ceo cfo mp agent defendant majority minority whip supreme leader
  editor-in-chief commander-in-chief secretary-general vice-chairman co-chair co-chairman general-secretary
  lieutenant-colonel dictator strongman autocrat ruler negotiator prosecutor lawyer lawmaker congressperson crown first lady master archduke viscount marquess dean provost rector vicar deacon justices representatives senators hon
  comrade uncle aunt grand special democratic republican rear flight squadron lance constable solicitor advocate`,
);

/** Abbreviations that are no names but words: "DJ", "GDP"; also with a plural "s". */
export const ABBREVIATIONS =
  /^(?:DJ|MC|VJ|KO|TKO|ERA|RBI|EP|LP|CD|DVD|TV|HD|PC|CPU|USB|PDF|CEO|CFO|COO|CTO|VIP|MVP|MP|MEP|MPP|PM|PR|HR|IT|ID|IQ|IV|GDP|GNP|VAT|IPO|ATM|GPS|SUV|RV|UFO|DNA|RNA|HIV|AIDS|ICU|ER|IVF|PTSD|ADHD|MRI|CT|BBQ|FAQ|DIY|PhD|MBA|BA|MA|MSc|BSc|MD|RIP|ASAP|AKA|OK|AM|PM|AD|BC|CE|BCE|NB|PS|RSVP|ICBM|IED|RPG|WMD|POW|MIA|AWOL|CCTV|LED|LCD|AI|VR|3D|2D|LGBT|LGBTQ|BAME|DUI|DWI|NGO|Q&A|R&B|R&D|B&B|II|III|VI|VII|VIII|IX|XX|GMT|EST|EDT|PST|PDT|UTC|BST)s?$/u;

/** Titles only before a further title or a given name: "Special Counsel", "Republican Ana Brandt". */
export const WEAK_TITLES =
  /^(?:grand|special|first|private|master|supreme|republican|democratic|crown|flight|rear|lance|squadron|count|father|brother|sister|uncle|aunt|dean|assembly|executive|associate|assistant|deputy|senior|great)$/u;

/** Titles that also stand alone and then are no name: "the President", "Congressman". */
export function isTitle(low: string): boolean {
  return TITLES.has(low.replace(/\.$|-(?:elect|designate|general|select)$/u, ""));
}
