/**
 * Names of outlets by their main domain, from general knowledge. Where a domain is missing, the
 * name is derived from it, so the table only has to hold names a domain does not spell.
 */
const NAMES: Readonly<Record<string, string>> = {
  "abc.net.au": "ABC News Australia",
  "abcnews.go.com": "ABC News",
  "aljazeera.com": "Al Jazeera",
  "aljazeera.net": "Al Jazeera",
  "ansa.it": "ANSA",
  "aol.com": "AOL",
  "apnews.com": "Associated Press",
  "arstechnica.com": "Ars Technica",
  "bbc.co.uk": "BBC",
  "bbc.com": "BBC",
  "bild.de": "Bild",
  "bloomberg.com": "Bloomberg",
  "breitbart.com": "Breitbart",
  "businessinsider.com": "Business Insider",
  "buzzfeednews.com": "BuzzFeed News",
  "cbc.ca": "CBC",
  "cbsnews.com": "CBS News",
  "chicagotribune.com": "Chicago Tribune",
  "cnbc.com": "CNBC",
  "cnn.com": "CNN",
  "corriere.it": "Corriere della Sera",
  "csmonitor.com": "The Christian Science Monitor",
  "dailycaller.com": "The Daily Caller",
  "dailymail.co.uk": "Daily Mail",
  "derstandard.at": "Der Standard",
  "dw.com": "Deutsche Welle",
  "economist.com": "The Economist",
  "efe.com": "EFE",
  "elmundo.es": "El Mundo",
  "elpais.com": "El País",
  "euractiv.com": "Euractiv",
  "euronews.com": "Euronews",
  "faz.net": "Frankfurter Allgemeine Zeitung",
  "folha.uol.com.br": "Folha de S.Paulo",
  "forbes.com": "Forbes",
  "foxnews.com": "Fox News",
  "france24.com": "France 24",
  "ft.com": "Financial Times",
  "globo.com": "Globo",
  "haaretz.com": "Haaretz",
  "hindustantimes.com": "Hindustan Times",
  "huffpost.com": "HuffPost",
  "independent.co.uk": "The Independent",
  "indiatimes.com": "The Times of India",
  "irishtimes.com": "The Irish Times",
  "japantimes.co.jp": "The Japan Times",
  "jpost.com": "The Jerusalem Post",
  "kyivindependent.com": "The Kyiv Independent",
  "lastampa.it": "La Stampa",
  "latimes.com": "Los Angeles Times",
  "lefigaro.fr": "Le Figaro",
  "lemonde.fr": "Le Monde",
  "liberation.fr": "Libération",
  "miamiherald.com": "Miami Herald",
  "msnbc.com": "MSNBC",
  "nationalreview.com": "National Review",
  "nbcnews.com": "NBC News",
  "newsmax.com": "Newsmax",
  "newsweek.com": "Newsweek",
  "newyorker.com": "The New Yorker",
  "npr.org": "NPR",
  "nypost.com": "New York Post",
  "nytimes.com": "The New York Times",
  "nzz.ch": "Neue Zürcher Zeitung",
  "orf.at": "ORF",
  "pbs.org": "PBS",
  "politico.com": "Politico",
  "politico.eu": "Politico Europe",
  "propublica.org": "ProPublica",
  "reason.com": "Reason",
  "repubblica.it": "la Repubblica",
  "reuters.com": "Reuters",
  "rfi.fr": "RFI",
  "rt.com": "RT",
  "scmp.com": "South China Morning Post",
  "sfchronicle.com": "San Francisco Chronicle",
  "sky.com": "Sky News",
  "slate.com": "Slate",
  "smh.com.au": "The Sydney Morning Herald",
  "spiegel.de": "Der Spiegel",
  "straitstimes.com": "The Straits Times",
  "sueddeutsche.de": "Süddeutsche Zeitung",
  "tagesschau.de": "Tagesschau",
  "tagesspiegel.de": "Der Tagesspiegel",
  "taz.de": "taz",
  "telegraph.co.uk": "The Telegraph",
  "theatlantic.com": "The Atlantic",
  "theepochtimes.com": "The Epoch Times",
  "theglobeandmail.com": "The Globe and Mail",
  "theguardian.com": "The Guardian",
  "thehill.com": "The Hill",
  "thehindu.com": "The Hindu",
  "theintercept.com": "The Intercept",
  "thetimes.co.uk": "The Times",
  "thetimes.com": "The Times",
  "time.com": "Time",
  "timesofisrael.com": "The Times of Israel",
  "upi.com": "UPI",
  "usatoday.com": "USA Today",
  "usnews.com": "U.S. News & World Report",
  "vox.com": "Vox",
  "washingtonexaminer.com": "Washington Examiner",
  "washingtonpost.com": "The Washington Post",
  "washingtontimes.com": "The Washington Times",
  "welt.de": "Die Welt",
  "wsj.com": "The Wall Street Journal",
  "yahoo.com": "Yahoo",
  "zeit.de": "Die Zeit",
};

const DOMAIN =
  /^(?:https?:\/\/)?(?<domain>(?:[a-z0-9](?:[a-z0-9-]{0,62})\.)+[a-z]{2,24})(?::\d{1,5})?(?:[/?#]\S*)?[.,;)]*$/iu;

/** The domain of an address or bare domain, without `www.` and the like; null for anything else. */
export function domainOf(address: string): string | null {
  const domain = DOMAIN.exec(address.trim())?.groups?.["domain"]?.toLowerCase();
  return domain?.replace(/^(?:www\d?|m|mobile|amp|edition|en)\.(?=.*\.)/u, "") ?? null;
}

/** Second-level labels that registries sell under, as in `co.uk`. */
const REGISTRY_LABELS = new Set(["co", "com", "org", "net", "gov", "ac", "edu", "gob", "gouv"]);

/**
 * The name of the outlet at a domain: from the table, by the whole domain or a parent of it;
 * otherwise derived from its main label (`some-paper.com` → `Some Paper`).
 */
export function outletOfDomain(domain: string): string {
  const labels = domain.split(".");
  for (let from = 0; from < labels.length - 1; from += 1) {
    const name = NAMES[labels.slice(from).join(".")];
    if (name !== undefined) return name;
  }
  const isCountryRegistry = labels.length > 2 && REGISTRY_LABELS.has(labels.at(-2) ?? "");
  const main = labels.at(isCountryRegistry ? -3 : -2) ?? domain;
  return main
    .split("-")
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
