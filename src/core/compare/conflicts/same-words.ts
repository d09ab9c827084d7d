import { stemOf } from "../../text/stems.ts";

/**
 * Words news uses for the same, each line by its first: pasts that stemming does not see, and
 * near-synonyms for what is counted, measured and dated. Gathered for this file after the verb
 * classes of Levin (1993), "English Verb Classes and Alternations", and the synsets of WordNet
 * (Miller 1995); only words that stand for each other beside a quantity.
 */
const GROUPS = `die died dead death deaths killed kill killing fatality fatalities perish perished dying
injure injured wounded wound wounding hurt injuring injuries
arrest detained detain custody detainee
rise rose risen grow grew grown increase climb jump soar surge gain
fall fell fallen drop decline decrease slip sink plunge tumble
lose lost loss losses
begin began begun start open opened commence
end conclude finish
take took taken takes
close closed shut closure closing
build built construct construction building
buy bought purchase acquire acquisition
sell sold sale
pay paid payment
cost price fee
spend spent spending
steal stole stolen theft embezzle
find found discover discovery
leave left depart departure
fly flew flown flight
send sent
hold held
win won victory
meet met meeting
sign signed signing
speak spoke spoken speech
sentence sentenced jail jailed imprison imprisoned prison
convict convicted guilty conviction
charge charged count counts
fine fined penalty
vote voted ballot
demonstrate demonstrator demonstrators protester protesters protest march marcher marchers marched rally
worker workers employee employees staff staffer job jobs positions
company firm
plane jet aircraft airliner
car cars vehicle vehicles automobile
ship boat vessel ferry
house home houses homes
road street highway
town city
boy son
girl daughter
police officer officers policeman policemen
hospital hospitalised hospitalized
fire blaze
storm hurricane cyclone
quake earthquake
truck lorry lorries trucks
high tall height
long length
deep depth
weigh weight
ask sought seek request
call recall recalled called
collect gather gathered collected
save saving savings
visit inspected inspection
earn wage wages salary pay`;

const canonical = new Map<string, string>();
for (const line of GROUPS.split("\n")) {
  const words = line.trim().split(/\s+/u);
  const [first = ""] = words;
  for (const word of words)
    if (!canonical.has(stemOf(word))) canonical.set(stemOf(word), stemOf(first));
}

/** Forms whose stem is also another word's: "the last match" and "it lasted". */
const FORMS = new Map([
  ["lasted", "take"],
  ["lasts", "take"],
  ["lasting", "take"],
]);

/** The stem of a folded word, the same for words that news uses for the same. */
export function sameWord(form: string): string {
  const stem = stemOf(FORMS.get(form) ?? form);
  return canonical.get(stem) ?? stem;
}
