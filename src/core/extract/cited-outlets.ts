import type { Range } from "../model/range.ts";

/** A mention of an outlet as a source; the name without its article. */
export interface CitedOutlet extends Range {
  readonly name: string;
}

/** Outlets whose names do not show that they are ones; gathered for this file. */
const KNOWN = `Reuters|Associated Press|AP|Agence France-Presse|AFP|BBC(?: News)?|CNN|NBC(?: News)?|CBS(?: News)?|ABC News|Fox(?: News| Business)|MSNBC|NPR|PBS|C-SPAN|Bloomberg(?: News)?|Politico|POLITICO|Axios|Al Jazeera|Al Arabiya|Guardian|Economist|Atlantic|Newsweek|TIME|Time magazine|Spiegel|Der Spiegel|Le Monde|Le Figaro|Libération|El País|El Mundo|El Universal|La Jornada|Reforma|Milenio|Clarín|La Nación|O Globo|Die Zeit|Die Welt|Süddeutsche Zeitung|Frankfurter Allgemeine Zeitung|Bild|Tagesspiegel|Corriere della Sera|La Repubblica|La Stampa|Univision|Telemundo|HuffPost|BuzzFeed(?: News)?|Vox|Slate|Salon|Breitbart(?: News)?|Hill|Intercept|ProPublica|Daily Beast|New Yorker|Mother Jones|National Review|Semafor|Punchbowl News|McClatchy|TASS|RIA Novosti|Interfax|Xinhua|Kyodo|Yonhap|DPA|EFE|ANSA|PTI|IRNA|Haaretz|Deutsche Welle|DW|France 24|Euronews|Meduza|Kommersant|Dawn|Hindu|Straits Times|Globo|RT|Voice of America|Radio Free Europe|STAT`;

/** Last words of newspapers' and broadcasters' names. */
const ENDINGS = `Times|Post|Herald|Journal|News|Tribune|Gazette|Chronicle|Telegraph|Observer|Independent|Mirror|Express|Star|Sun|Mail|Courier|Dispatch|Examiner|Inquirer|Register|Sentinel|Bee|Ledger|Record|Standard|Press|Review|Monitor|Weekly|Magazine|News Agency|Press Agency|Radio|TV|Television|Broadcasting|Daily|Bulletin|Reporter|Today|Globe|Mercury|Argus|Echo|Advertiser|Republic|Constitution|Plain Dealer|Wire|Newswire|Insider|Zeitung`;

const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{N}’'&-]*\\.?|\\d{1,3}\\p{Lu}?\\p{L}+)";
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${NAME_WORD}[ -]){1,4}(?:${ENDINGS})|${KNOWN})(?![\\p{L}\\p{N}])`,
  "gu",
);
/** "…, reports 24example." and "…, according to example.org": a name the place alone shows. */
const TRAILING =
  /(?<=,\s(?:as\s)?(?:reports|according\sto|via)\s)(?:\p{L}*\d+\p{L}[\p{L}\d]*|[\p{L}\d-]+\.(?:com|org|net|eu|tv|news|co\.uk|de|fr|mx))(?=[.\s]|$)/gu;

/** What is left of "The Post" is no name by which an outlet could be told. */
const ENDING_ALONE = new RegExp(`^(?:${ENDINGS})$`, "u");

/** Words that begin a sentence or say who somebody is, in front of a name but not of it. */
const NOT_OF_NAME =
  /^(?:The|A|An|In|On|At|As|By|But|And|For|From|With|While|When|After|Before|Earlier|However|Meanwhile|Also|According|Citing|Both|That|This|Former|Journalist|Reporter|Editor|Mr|Ms|Mrs|January|February|March|April|May|June|July|August|September|October|November|December)\.?$/u;

const AS_SOURCE_BEFORE =
  /(?:according to|citing|cited by|cites|quoted? (?:by|in)|reported (?:\w+ )?(?:by|in)|reports? (?:by|from|in|of)|reports|told|tells|telling|speaking (?:to|with)|spoke (?:to|with)|interview (?:\w+ ){0,2}(?:with|by|in|to|for|on)|published (?:\w+ )?(?:by|in)|(?:article|story|op-ed|essay|column|investigation|analysis|poll|survey|obtained|seen|reviewed|writing|wrote) (?:by|in|from|for|of)|statement to|confirmed to|by|via)\s(?:the\s|a\s|an\s|both\s)?(?:\p{Ll}[\p{L}-]*\s){0,2}$/iu;
const AS_SOURCE_AFTER =
  /^(?:['’]s)?,?\s(?:(?:also|first|later|has|had|have|previously|recently|this|last|\p{Lu}?\p{L}+day|week)\s){0,3}(?:report|reports|reported|reporting|said|says|wrote|writes|noted|notes|claims?|claimed|found|finds|revealed|reveals|published|publishes|quoted|quotes|cited|cites|broke|article|story|interview|investigation|analysis|poll|survey|editorial|op-ed|column|that indicated|obtained)\b/u;

/** Without the words before a name that the capital letter alone made part of it. */
function trimmed(name: string, start: number): CitedOutlet {
  const words = name.split(" ");
  let skipped = 0;
  const own = (word: string): boolean => !NOT_OF_NAME.test(word) && !/['’]s$/u.test(word);
  while (words.length > 1 && !own(words[0] ?? "")) {
    skipped += (words.shift() ?? "").length + 1;
  }
  return { name: words.join(" "), start: start + skipped, end: start + name.length };
}

/**
 * The outlets a text cites as its sources, every mention in order: names known as outlets' or
 * shaped like them ("… Herald", "… News") where the words beside them report ("according to",
 * "told", "reported", "in an interview with"), and names a trailing "reports …" shows to be one.
 */
export function findCitedOutlets(text: string): CitedOutlet[] {
  const found: CitedOutlet[] = [];
  for (const match of text.matchAll(NAMED)) {
    const outlet = trimmed(match[0], match.index);
    const before = text.slice(Math.max(0, outlet.start - 60), outlet.start);
    const after = text.slice(outlet.end, outlet.end + 60);
    if (!AS_SOURCE_BEFORE.test(before) && !AS_SOURCE_AFTER.test(after)) continue;
    if (!outlet.name.includes(" ") && ENDING_ALONE.test(outlet.name)) continue;
    found.push(outlet);
  }
  for (const match of text.matchAll(TRAILING)) {
    const start = match.index;
    found.push({ name: match[0], start, end: start + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}
