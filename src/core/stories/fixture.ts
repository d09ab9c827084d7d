import type { StoryArticle } from "./features.ts";

/** Invented articles for tests: one topic (a ferry line) with two events, and one that is elsewhere. */

const article = (id: string, headline: string | null, text: string): StoryArticle => ({
  id,
  headline,
  text,
  published: null,
});

/** In the first event the crews of a ferry line walk out. */
export const walkout: readonly StoryArticle[] = [
  article(
    "walkout-a",
    "Ferry crews of Osterlund Line walk out over night shifts",
    `Crews of the Osterlund Line left their ferries at midnight after talks about night shifts failed.
The union said 400 sailors had joined the walkout and that no ferry would cross the strait before Monday.
The Osterlund Line runs twelve ferries across the strait and carries most of the islands' freight.
Islanders have complained about fares and delays for years, and the regional council has asked the line for a new timetable.`,
  ),
  article(
    "walkout-b",
    "No crossings: sailors strike at Osterlund Line",
    `About 400 sailors joined a walkout at the Osterlund Line, and ferries stayed in port on Friday.
Talks about night shifts had failed at midnight, a spokeswoman for the union said.
The regional council asked the ferry line and the union to return to the table.
The islands depend on the ferries of the Osterlund Line for their freight, and fares have risen for years.`,
  ),
];

/** In the second one of its ferries runs aground, months later. */
export const grounding: readonly StoryArticle[] = [
  article(
    "grounding-a",
    "Osterlund ferry runs aground off Skarn lighthouse",
    `A ferry of the Osterlund Line ran aground near the Skarn lighthouse in thick fog, and 83 passengers were taken off by lifeboats.
Nobody was hurt, the coast guard said, and divers were inspecting the hull for leaks.
The Osterlund Line runs twelve ferries across the strait and carries most of the islands' freight.
The union of the sailors has long warned of tired crews, and the regional council has asked the line for a new timetable.`,
  ),
  article(
    "grounding-b",
    null,
    `Lifeboats took 83 passengers off a ferry that had run aground in fog near the Skarn lighthouse.
Divers inspected the hull of the Osterlund Line's ship; the coast guard said nobody was hurt.
The regional council called for an inquiry into the ferries on the strait.
Islanders have complained about the fares and delays of the Osterlund Line, and the union about night shifts.`,
  ),
  article(
    "grounding-c",
    "Fog, rocks and 83 rescued",
    `The coast guard sent lifeboats to the Skarn lighthouse when a ferry ran aground in fog with 83 passengers.
The Osterlund Line said divers had found no leak in the hull.
The ferry line carries freight for the islands, and its fares and timetable are disputed in the regional council.`,
  ),
];

/** An article about something else. */
export const elsewhere: StoryArticle = article(
  "elsewhere",
  "Museum returns bronze bell to mountain village",
  `A museum gave a bronze bell back to the village it was taken from ninety years ago.
The mayor rang it twice at a ceremony in the snow, and schoolchildren sang.`,
);

/** Two more events elsewhere, each told twice. */
export const bridge: readonly StoryArticle[] = [
  article(
    "bridge-a",
    "Cracks close Tarn viaduct to lorries",
    `The Tarn viaduct was closed to lorries on Tuesday after inspectors found cracks in two of its pylons.
Engineers of the roads office will fit steel collars, which takes nine weeks and costs 14 million crowns.
Hauliers face a detour of sixty kilometres through the Belling pass.
The viaduct was built in 1968 and carries 21,000 vehicles a day.`,
  ),
  article(
    "bridge-b",
    "Lorries barred from cracked viaduct for nine weeks",
    `Inspectors found cracks in two pylons of the Tarn viaduct, and the roads office barred lorries from it on Tuesday.
Steel collars are to be fitted within nine weeks at a cost of 14 million crowns, its engineers said.
A hauliers' club complained of the detour through the Belling pass.
Cars may still cross, but at forty kilometres an hour.`,
  ),
];

export const orchard: readonly StoryArticle[] = [
  article(
    "orchard-a",
    "Late frost destroys half of Mirrow's apricots",
    `A late frost has destroyed half of the apricot harvest around Mirrow, the growers' union said on Monday.
Temperatures fell to minus six degrees while the trees were in blossom.
Growers lit candles in the orchards for three nights, and asked for relief of 30 million crowns.
Minister Odile Fenn promised an answer within a month.`,
  ),
  article(
    "orchard-b",
    "Mirrow growers ask for frost relief",
    `Apricot growers around Mirrow want 30 million crowns of relief after frost destroyed half of their harvest.
It fell to minus six degrees in the orchards while the trees were in blossom, the growers' union said.
Candles lit for three nights did not save them.
Minister Odile Fenn will visit the orchards on Friday.`,
  ),
];

/** A round-up of both of them, with an item that nobody else has. */
export const roundUp: StoryArticle = article(
  "round-up",
  "The week in five minutes",
  `Good morning, and thank you for reading with us over coffee.
Lorries have to keep off the Tarn viaduct: inspectors found cracks in two pylons.
The roads office will fit steel collars within nine weeks, and hauliers grumble about the Belling pass.
In sport, the Velling Otters won their fourth cup after penalties.
Goalkeeper Jana Holt saved three of them and was carried off the pitch.
Tickets for the parade are free, and so are the trams that evening.
A comet will be seen in the western sky until Thursday, weather permitting.
Frost destroyed half of the apricot harvest around Mirrow while the trees were in blossom.
Growers lit candles in their orchards and ask for relief of 30 million crowns.
Minister Odile Fenn promised them an answer.`,
);
