import { sampleAgreement } from "./sample-agreement.ts";
import { sampleSheets } from "./sample-sheets.ts";
import { sampleWording } from "./sample-wording.ts";
import { sampleCoded } from "./sample-coded.ts";
import type { ReportArticle, ReportInput, ReportOutlet, ReportStory } from "../input/input.ts";

/** A realistic report's data on the sample project's event, for tests and for looking at. */

const courier: ReportOutlet = { name: "The Tessmark Courier", mark: "TC" };
const today: ReportOutlet = { name: "Corvania Today", mark: "CT" };
const herald: ReportOutlet = { name: "Vask Valley Herald", mark: "VH" };
const digest: ReportOutlet = { name: "NewsNorth Digest", mark: "ND" };

function article(
  id: string,
  outlet: ReportOutlet,
  values: Partial<ReportArticle> & Pick<ReportArticle, "label" | "file" | "words" | "published">,
): ReportArticle {
  return {
    id,
    outlet,
    headline: values.label,
    authors: [],
    originalSource: null,
    genre: "news",
    completeness: "full",
    isPrimarySource: false,
    language: "en",
    sources: {
      headline: "text",
      outlet: "byline",
      authors: "byline",
      published: "text",
      originalSource: "none",
    },
    ...values,
  };
}

const articles: readonly ReportArticle[] = [
  article("a1", courier, {
    label: "Minister sets October date for refilling Kelmar reservoir",
    authors: ["Petra Holvane", "Jonas Aldermoor"],
    published: "2025-03-11T21:40:00+01:00",
    words: 532,
    file: "tessmark-courier-kelmar-reservoir.html",
    sources: {
      headline: "json-ld",
      outlet: "json-ld",
      authors: "json-ld",
      published: "json-ld",
      originalSource: "none",
    },
  }),
  article("a2", today, {
    label: "Kelmar is coming back: minister faces down hecklers",
    authors: ["Sander Pryce-Olm"],
    published: "2025-03-11T22:15:00+01:00",
    words: 418,
    file: "corvania-today-lights-on.html",
    completeness: "truncated",
    sources: {
      headline: "open-graph",
      outlet: "open-graph",
      authors: "meta",
      published: "meta",
      originalSource: "none",
    },
  }),
  article("a3", herald, {
    label: "Ministry was told to wait, letter shows, as valley meets minister",
    authors: ["Mirja Quill"],
    published: "2025-03-12",
    words: 571,
    file: "vask-valley-herald-inspector-letter.txt",
  }),
  article("a4", digest, {
    label: "Kelmar Reservoir to Be Refilled From October, Minister Says",
    published: "2025-03-12",
    words: 455,
    file: "newsnorth-digest-kelmar.txt",
    originalSource: "The Tessmark Courier",
    sources: {
      headline: "text",
      outlet: "person",
      authors: "none",
      published: "text",
      originalSource: "text",
    },
  }),
  article("a5", herald, {
    label: "The night before the meeting a light was seen on the crest",
    headline: null,
    published: null,
    genre: "brief",
    words: 96,
    file: "notes/undated clipping.txt",
    sources: {
      headline: "none",
      outlet: "file-name",
      authors: "none",
      published: "none",
      originalSource: "none",
    },
  }),
];

const nothingFound = {
  leads: [],
  utterances: [],
  conflicts: [],
  voices: [],
  citations: [],
  reuse: [],
} as const;

const kelmarFindings = {
  leads: [
    {
      article: "a1",
      text: "The government intends to start refilling the Kelmar reservoir on 1 October.",
      elsewhere: [
        { article: "a2", place: 0 },
        { article: "a3", place: 0.42 },
      ],
    },
    { article: "a2", text: "They shouted for four hours.", elsewhere: [] },
    { article: "a3", text: "A letter tells the ministry to wait.", elsewhere: [] },
    {
      article: "a4",
      text: "The government plans to begin refilling the reservoir.",
      elsewhere: [],
    },
  ],
  utterances: [
    {
      speaker: "Tomas Verrick",
      alsoAttributedTo: [{ article: "a4", speaker: "a villager" }],
      differences: [],
      renderings: [
        {
          article: "a3",
          cue: "told",
          kind: "direct",
          text: "We are not stones in a riverbed, to be rolled aside whenever somebody downstream wants the water",
        },
        {
          article: "a1",
          cue: "said",
          kind: "direct",
          text: "We are no pebbles, to be pushed out of the way each time the people below need water",
        },
        { article: "a2", cue: "claimed", kind: "mixed", text: "stones in a riverbed" },
      ],
    },
    {
      speaker: "Tomas Verrick",
      alsoAttributedTo: [],
      differences: [],
      renderings: [
        { article: "a1", cue: "said", kind: "indirect", text: "a claim had been drafted" },
      ],
    },
    {
      speaker: "Ilse Marrand",
      alsoAttributedTo: [],
      differences: ["Only Corvania Today has the promise without a condition."],
      renderings: [
        {
          article: "a1",
          cue: "said",
          kind: "direct",
          text: "A country that buys a tenth of its winter electricity abroad cannot leave a sound dam standing empty.\n\nNo family will lose its home before it holds the keys to another.",
        },
        {
          article: "a2",
          cue: "vowed",
          kind: "direct",
          text: "No family will lose its home before it holds the keys to another",
        },
        {
          article: "a4",
          cue: "pledged",
          kind: "mixed",
          text: "before it holds the keys to another",
        },
      ],
    },
    {
      speaker: null,
      alsoAttributedTo: [],
      differences: [],
      renderings: [{ article: "a3", cue: null, kind: "direct", text: "the future shoreline" }],
    },
  ],
  conflicts: [
    {
      kind: "certainty",
      update: false,
      about: "refilling the Kelmar reservoir",
      reason: "One text tells as decided what the other tells as considered.",
      values: [
        {
          article: "a2",
          value: "has decided",
          sentence:
            "Ilse Marrand confirmed on Tuesday that the government has decided to bring the Kelmar reservoir back to life.",
        },
        {
          article: "a3",
          value: "is considering",
          sentence:
            "Ilse Marrand told the town hall that the government is considering refilling the reservoir from 1 October.",
        },
      ],
      review: { state: "confirmed", reason: null, note: "Asked the ministry: not decided." },
    },
    {
      kind: "number",
      update: true,
      about: "people detained",
      reason: "The later text has the higher count.",
      values: [
        { article: "a1", value: "three people", sentence: "Three people were detained." },
        { article: "a3", value: "five people", sentence: "Police said five people were held." },
      ],
      review: null,
    },
    {
      kind: "number",
      update: false,
      about: "households",
      reason: "The counts differ.",
      values: [
        { article: "a1", value: "340 households", sentence: "340 households will have to move." },
        { article: "a3", value: "412 homes", sentence: "412 homes are counted in the register." },
      ],
      review: { state: "dismissed", reason: "homes are not households", note: "" },
    },
  ],
  voices: [
    {
      name: "Ilse Marrand",
      byArticle: [
        { article: "a1", quotations: 2, quotedWords: 60 },
        { article: "a2", quotations: 4, quotedWords: 30 },
      ],
    },
    { name: "Tomas Verrick", byArticle: [{ article: "a1", quotations: 2, quotedWords: 20 }] },
  ],
  citations: [
    { article: "a4", outlet: "The Tessmark Courier" },
    { article: "a4", outlet: "The Tessmark Courier" },
  ],
  reuse: [
    {
      a: "a1",
      b: "a2",
      direction: "a-b",
      reason: "The Courier was published half an hour earlier.",
      shareOfA: 0.052,
      shareOfB: 0.067,
      passages: [
        {
          inA: "The Kelmar Dam, a concrete arch 96 metres high, was completed in 1971 and drained in 2016",
          inB: "The Kelmar Dam, a concrete arch 96 metres high, was finished in 1971 and drained in 2016",
        },
      ],
    },
  ],
} as const satisfies Partial<ReportStory>;

export const sampleReportInput: ReportInput = {
  project: "The Kelmar reservoir",
  madeAt: "2025-04-02T10:12:00Z",
  coder: "Runa Maslow (RM)",
  version: "0.1.0",
  articles,
  stories: [
    {
      ...kelmarFindings,
      label: "Refilling the Kelmar reservoir",
      articles: ["a1", "a2", "a3", "a4"],
      rows: [
        {
          cells: [
            {
              article: "a1",
              text: "The government intends to start refilling the Kelmar reservoir on 1 October, the energy minister, Ilse Marrand, told a crowded and often noisy meeting in the valley town of Ostermill on Tuesday.",
            },
            {
              article: "a2",
              text: "Ilse Marrand, the energy minister, confirmed on Tuesday that the government has decided to bring the Kelmar reservoir back to life.",
            },
            {
              article: "a3",
              text: "Ilse Marrand told the town hall that the government is considering refilling the reservoir from 1 October.",
            },
            {
              article: "a4",
              text: "The government plans to begin refilling the Kelmar reservoir on October 1, Energy Minister Ilse Marrand told a packed and noisy meeting in the valley town of Ostermill on Tuesday, The Tessmark Courier reports.",
            },
          ],
          limits: [],
        },
        {
          cells: [
            {
              article: "a1",
              text: "In a letter to the ministry dated 27 February, which the Courier has seen, the chief inspector of dams, Aron Teld, recommends “a second full winter of measurements” before any water is let in.",
            },
            {
              article: "a4",
              text: 'The chief inspector of dams, Aron Teld, has warned the ministry in a letter dated February 27 that "a second full winter of measurements" is needed before any water is let in, the Courier reported.',
            },
          ],
          limits: [{ article: "a2", limits: ["earlier"] }],
        },
        {
          cells: [
            {
              article: "a1",
              text: "The Kelmar Dam, a concrete arch 96 metres high, was completed in 1971 and drained in 2016 after inspectors found a crack eleven metres long in its eastern spillway.",
            },
            {
              article: "a2",
              text: "The Kelmar Dam, a concrete arch 96 metres high, was completed in 1971 and drained in 2016 after inspectors found a crack eleven metres long in its eastern spillway.",
            },
          ],
          limits: [],
        },
        {
          cells: [
            {
              article: "a3",
              text: "A video of the clearance that was sent to this newspaper shows an officer stepping on a woman’s hand.",
            },
          ],
          limits: [],
        },
      ],
    },
    {
      ...nothingFound,
      label: "Two openings: Courier and Corvania Today",
      articles: ["a1", "a2"],
      rows: [
        {
          cells: [
            {
              article: "a1",
              text: "“No family will lose its home before it holds the keys to another. That is a promise, and I am making it in this hall so that you can throw it back at me.”",
            },
            {
              article: "a2",
              text: "“No family will lose its home before it holds the keys to another,” Marrand vowed. “That is a promise.”",
            },
          ],
          limits: [],
        },
        {
          cells: [
            {
              article: "a1",
              text: "If ministers agree, 340 households in the villages of Sandrey, Kellin and Overmoss will have to move.",
            },
            {
              article: "a2",
              text: "Just 340 households stand in the way of the project, most of them newcomers who moved onto the drained lake bed knowing perfectly well what it was.",
            },
          ],
          limits: [],
        },
        {
          cells: [
            {
              article: "a1",
              text: "Three people were detained after a scuffle at the side entrance, a police spokeswoman said.",
            },
          ],
          limits: [],
        },
        {
          cells: [
            {
              article: "a2",
              text: "When she left, a stone struck the rear window of her car. Nobody was hurt.",
            },
          ],
          limits: [{ article: "a1", limits: ["earlier"] }],
        },
      ],
    },
    { label: "A light on the crest", articles: ["a5"], rows: [], ...nothingFound },
  ],
  codes: [
    {
      id: "c1",
      name: "Conflict",
      colour: "#b4552d",
      definition: "The event is told as a struggle between sides, with winners and losers.",
    },
    {
      id: "c2",
      name: "Human consequence",
      colour: "#3b6e8f",
      definition: "What the event does to particular people, in their homes and days.",
    },
    {
      id: "c3",
      name: "Economy",
      colour: "#6b7d2a",
      definition: "Costs, prices and gains for the country or for firms.",
    },
  ],
  sheets: sampleSheets,
  agreement: sampleAgreement,
  codebook: {
    version: 3,
    codes: [
      {
        ...{ id: "c1", name: "Conflict", depth: 0, parent: null, key: "1" },
        definition: "The event is told as a struggle between sides, with winners and losers.",
        includes: "One side reproaches another.",
        excludes: "Two views without a clash.",
        example: "The minister hit back at his critics.",
        ...{ codable: true, retired: false, mergedInto: null },
        source: "Adapted from Somebody (2000); not validated",
      },
      {
        ...{ id: "c0", name: "Consequences", depth: 0, parent: null, key: null },
        ...{ definition: "What follows.", includes: "", excludes: "", example: "" },
        ...{ codable: false, retired: false, mergedInto: null, source: null },
      },
      {
        ...{ id: "c2", name: "Human consequence", depth: 1, parent: "Consequences", key: null },
        definition: "What the event does to particular people, in their homes and days.",
        ...{ includes: "", excludes: "", example: "" },
        ...{ codable: true, retired: false, mergedInto: null, source: null },
      },
      {
        ...{ id: "c3", name: "Economy", depth: 1, parent: "Consequences", key: null },
        ...{ definition: "", includes: "", excludes: "", example: "" },
        ...{ codable: true, retired: false, mergedInto: null, source: null },
      },
      {
        ...{ id: "c4", name: "Clash", depth: 0, parent: null, key: null },
        ...{ definition: "", includes: "", excludes: "", example: "" },
        ...{ codable: true, retired: true, mergedInto: "Conflict", source: null },
      },
    ],
    history: [
      { version: 1, keptAt: "2026-03-02T10:00:00Z", since: null, changes: [] },
      { version: 3, keptAt: null, since: 1, changes: ["Clash was merged into Conflict"] },
    ],
  },
  passes: [
    {
      ...{ name: "First round", articles: 3, codebookVersion: 3, isHeld: true, mask: 7 },
      ...{ createdAt: "2026-03-02T10:00:00Z", closedAt: "2026-03-09T10:00:00Z" },
      sample: { kind: "stratified", from: "all 9 articles", seed: 7, by: "outlet" },
      ...{ doubleCoded: 1, recodedAfter: 14, recodes: null, decides: null },
      coders: [{ name: "M. Ruiz", complete: 3, guesses: { right: 1, of: 3 } }],
    },
  ],
  codings: [
    {
      code: "c1",
      article: "a2",
      quote:
        "For four hours a hard core of opponents whistled, stamped and bellowed at the minister, who never lost her calm.",
      orphan: false,
      former: null,
      voice: "own",
      coder: "RM",
      memo: "Noise is all that the opponents do in this paragraph; none of them is heard.",
    },
    {
      code: "c1",
      article: "a2",
      quote: "minister faces down hecklers",
      orphan: false,
      former: "put on “minister faces hecklers”, placed on like words (91 of 100)",
      voice: "headline",
      coder: "RM",
      memo: null,
    },
    {
      code: "c2",
      article: "a3",
      quote: "“In April, in May, and with two children. What am I to do with such a sentence?”",
      orphan: false,
      former: null,
      voice: "direct",
      coder: "TK",
      memo: null,
    },
    {
      code: "c2",
      article: "a1",
      quote: "They settled, or settled again, on land that has been dry for almost nine years.",
      orphan: true,
      former: null,
      voice: "own",
      coder: "RM",
      memo: null,
    },
  ],
  coded: sampleCoded,
  wording: sampleWording,
  notes: [
    {
      outlet: "Corvania Today",
      text: "Tells the plan as settled while the others wait for the cabinet, and gives the residents no sentence of their own.",
      coder: "RM",
      evidence: [
        {
          article: "a2",
          quote: "the government has decided to bring the Kelmar reservoir back to life",
          orphan: false,
          former: null,
        },
        {
          article: "a2",
          quote: "claimed that villagers were being treated like “stones in a riverbed”",
          orphan: false,
          former: null,
        },
      ],
    },
    {
      outlet: "Vask Valley Herald",
      text: "Counts tenants among those who would have to move.",
      coder: "TK",
      evidence: [
        {
          article: "a3",
          quote:
            "It leaves out tenants, and the farmsteads at Overmoss that are registered as seasonal",
          orphan: false,
          former: null,
        },
      ],
    },
    { outlet: "NewsNorth Digest", text: "Follows the Courier.", coder: "RM", evidence: [] },
  ],
  limits: [
    "Two of the five articles were published in the evening of the event, before the Herald’s letter was known to them.",
  ],
  problems: [
    {
      code: "import/empty",
      file: "scan-014.txt",
      message: "There is no text in this file; nothing was imported from it.",
    },
  ],
};
