import type { ReadyCodebook } from "./ready-codebook.ts";

/**
 * The fifteen dimensions of the Policy Frames Codebook of Boydstun, Card, Gross, Resnik & Smith
 * (2014), "Tracking the development of media frames within and across policy issues", and Card
 * et al. (2015), "The Media Frames Corpus", ACL. Their names are kept; the rules are in our own
 * words.
 */
export const policyFrames: ReadyCodebook = {
  title: "Policy frames",
  source: "Adapted from Boydstun et al. (2014), Policy Frames Codebook; not validated",
  use: "Fifteen sides a policy can be seen from. The authors also give every article one primary frame: the one most of it is told in.",
  codes: [
    {
      name: "Economic",
      definition: "Money: what a policy costs or earns a person, a trade or a whole economy.",
      includes: "Prices, wages, jobs, taxes, budgets, trade, who gains and who pays.",
      excludes: "Whether there are enough people, places or things (Capacity and resources).",
      example: "Growers warn that the rule would add a fifth to the price of fruit.",
    },
    {
      name: "Capacity and resources",
      definition: "Whether there is enough of what is needed: people, room, time, material, skill.",
      includes: "Too few judges, full shelters, no trained staff; plenty as well as want.",
      excludes: "Money as such (Economic).",
      example: "There are nine inspectors for the whole coast.",
    },
    {
      name: "Morality",
      definition: "Right and wrong by faith, conscience or duty to others.",
      includes: "Religious teaching, compassion as a duty, sin, decency.",
      excludes: "Equal treatment (Fairness and equality); what the law says (Legality).",
      example: "No faith lets us leave a stranger in the cold, the imam said.",
    },
    {
      name: "Fairness and equality",
      definition: "Whether people are treated alike, or get what they are due.",
      includes: "Discrimination, privilege, the balance between groups, punishment fit to the act.",
      excludes: "The wording of rights in law (Legality, constitutionality and jurisprudence).",
      example: "The same offence brings a fine in the north and prison in the south.",
    },
    {
      name: "Legality, constitutionality and jurisprudence",
      definition: "What law and constitution allow, demand or forbid, and what courts make of it.",
      includes: "Rights, freedoms, rulings, the powers of an office, the state of the law.",
      excludes: "A crime and its pursuit (Crime and punishment).",
      example: "The court will decide whether the order went beyond the governor’s powers.",
    },
    {
      name: "Policy prescription and evaluation",
      definition: "What should be done, and whether what is done works.",
      includes: "A proposed measure, how it would run, what an existing one has achieved.",
      excludes: "Who wins or loses power by it (Political).",
      example: "After two years the scheme has halved the waiting time.",
    },
    {
      name: "Crime and punishment",
      definition: "Breaking the law and its consequences: offenders, police, trials, sentences.",
      includes: "How a law is enforced, evaded or broken; deterrence.",
      excludes: "What the law should be (Legality, Policy prescription).",
      example: "Officers arrested four men said to have sold the permits.",
    },
    {
      name: "Security and defence",
      definition: "Protection of a people or state from a threat, before it strikes or as it does.",
      includes: "Borders, armed forces, terror, guarding of sites and persons.",
      excludes: "Ordinary crime that has happened (Crime and punishment).",
      example: "Patrols were doubled for fear of an attack on the pipeline.",
    },
    {
      name: "Health and safety",
      definition: "Illness, injury, care and the safety of people and surroundings.",
      includes: "Disease, hospitals, mental health, food, accidents, sanitary conditions.",
      excludes: "Threats by an enemy (Security and defence).",
      example: "Doctors see more burns since the stoves came on the market.",
    },
    {
      name: "Quality of life",
      definition: "How well people live: ease, happiness, community, daily routine.",
      includes: "Comfort, free time, family life, ways to work, access to what one needs.",
      excludes: "Income as such (Economic); bodily health (Health and safety).",
      example: "With the bridge shut, the evening walk to the market is over.",
    },
    {
      name: "Cultural identity",
      definition: "What a group is or takes itself to be: customs, language, values, belonging.",
      includes: "Tradition, assimilation, stereotypes, what “we” are like.",
      excludes: "What people think at the moment (Public opinion).",
      example: "A town of fishermen for six hundred years, it does not know what else to be.",
    },
    {
      name: "Public opinion",
      definition: "What people think or want, shown by polls, protests, letters or the street.",
      includes: "Surveys, demonstrations, petitions, “most people feel”.",
      excludes: "Votes and their tactics (Political).",
      example: "Two in three of those asked would keep the old line.",
    },
    {
      name: "Political",
      definition: "Power: parties, elections, bargaining, lobbying, tactics and their players.",
      includes: "Gains and losses of politicians, votes counted, deals, filibusters, campaigns.",
      excludes: "The merits of the measure itself (Policy prescription and evaluation).",
      example: "By backing the bill she secured the votes of the coast.",
    },
    {
      name: "External regulation and reputation",
      definition: "A country’s or region’s standing with others, and its treaties with them.",
      includes: "Foreign relations, sanctions, trade agreements, how one looks abroad.",
      excludes: "Armed threat from abroad (Security and defence).",
      example: "The neighbours recalled their envoys in protest.",
    },
    {
      name: "Other",
      definition: "A clear frame that is none of the fourteen.",
      includes: "Say in the memo which; where one recurs, give it a code of its own.",
      excludes: "Passages with no frame: leave them uncoded.",
      example: "It is above all a feat of engineering.",
    },
  ],
};
