import type { ReadyCode, ReadyCodebook } from "./ready-codebook.ts";

function group(name: string, definition: string, below: readonly ReadyCode[]): ReadyCode {
  return { name, definition, includes: "", excludes: "", example: "", below };
}

/**
 * Persuasion techniques after Da San Martino, Yu, Barrón-Cedeño, Petrov & Nakov (2019),
 * "Fine-grained analysis of propaganda in news articles", EMNLP-IJCNLP, in the six groups and
 * twenty-three techniques of Piskorski, Stefanovitch, Da San Martino & Nakov (2023),
 * "SemEval-2023 task 3", SemEval. Names are kept; the rules are in our own words.
 */
export const persuasionTechniques: ReadyCodebook = {
  title: "Persuasion techniques",
  source:
    "Adapted from Da San Martino et al. (2019) and Piskorski et al. (2023), SemEval task 3; not validated",
  use: "How a passage presses its reader, whatever it is about. Code the shortest stretch that does it; look at whose voice it is before counting it to the outlet.",
  codes: [
    group("Attack on reputation", "Goes at a person or body instead of what they say.", [
      {
        name: "Name calling or labelling",
        definition: "Gives its object a loaded name in place of a plain one.",
        includes: "Nouns and attributes that stick: an insult or a compliment as a name.",
        excludes: "Loaded words that are no name for anybody (Loaded language).",
        example: "the spineless scribblers of the capital",
      },
      {
        name: "Guilt by association",
        definition: "Discredits somebody by linking them with what the reader rejects.",
        includes: "Shared views, company or likeness with a hated group or figure.",
        excludes: "A link that is itself the news and is shown by evidence.",
        example: "The same words were used by the old regime.",
      },
      {
        name: "Casting doubt",
        definition: "Questions competence or honesty without an argument on the matter.",
        includes: "“Can one really believe that…”, hints at hidden aims.",
        excludes: "Doubt that gives its reasons.",
        example: "Whether he is up to the office is anybody’s guess.",
      },
      {
        name: "Appeal to hypocrisy",
        definition: "Charges somebody with not doing what they preach.",
        includes: "The charge stands in for an answer to what they say.",
        excludes: "Pointing at another’s misdeed (Whataboutism).",
        example: "He who flies every week now lectures us on the climate.",
      },
      {
        name: "Questioning the reputation",
        definition: "Attacks character or past to weaken somebody’s standing.",
        includes: "Old failings, low motives, general worthlessness.",
        excludes: "A single loaded name (Name calling or labelling).",
        example: "A man with three bankruptcies behind him now guards our money.",
      },
    ]),
    group("Justification", "Backs a statement by something other than its merits.", [
      {
        name: "Flag waving",
        definition: "Calls on pride in a group, most often a nation.",
        includes: "“For our people”, “as true patriots”.",
        excludes: "Naming a country as the place or party concerned.",
        example: "No son of this land will accept it.",
      },
      {
        name: "Appeal to authority",
        definition: "Lets a name or office stand for proof.",
        includes: "An expert or institution cited in place of reasons, fit or unfit.",
        excludes: "A source named for a fact it can know.",
        example: "If the Nobel laureate says so, the debate is over.",
      },
      {
        name: "Appeal to popularity",
        definition: "Holds something true or right because many do it or think so.",
        includes: "“Everyone knows”, “the whole world is going this way”.",
        excludes: "A poll reported as a poll.",
        example: "Every civilised country has long done this.",
      },
      {
        name: "Appeal to values",
        definition: "Ties a statement to values the reader holds dear, without showing the tie.",
        includes: "Freedom, family, tradition, progress used as a seal.",
        excludes: "An argument about the value itself.",
        example: "This is simply about decency.",
      },
      {
        name: "Appeal to fear or prejudice",
        definition: "Moves by fright or dislike instead of reasons.",
        includes: "Threatening pictures of what will come; a feared group as argument.",
        excludes: "A danger reported with its evidence.",
        example: "Soon no one will be safe behind their own door.",
      },
    ]),
    group("Distraction", "Leads away from the matter.", [
      {
        name: "Straw man",
        definition: "Answers a weaker or different claim than the one that was made.",
        includes: "“So what you want is…”, an opponent’s view bent before it is refuted.",
        excludes: "A fair summary that is then disputed.",
        example: "They ask for checks on the police, that is, for a town without police.",
      },
      {
        name: "Red herring",
        definition: "Brings in something beside the point.",
        includes: "A change of subject that takes the attention away.",
        excludes: "A counter-charge against whoever spoke (Whataboutism).",
        example: "Before we speak of the audit, let us remember the flood of 1987.",
      },
      {
        name: "Whataboutism",
        definition: "Answers a charge with a charge.",
        includes: "“And what about…”, the accuser’s own or another’s misdeeds.",
        excludes: "A comparison that also answers the charge.",
        example: "And who bombed their neighbours ten years ago?",
      },
    ]),
    group("Simplification", "Makes the matter simpler than it is.", [
      {
        name: "Causal oversimplification",
        definition: "Gives one cause where there are several.",
        includes: "“Only because of…”, a scapegoat.",
        excludes: "A main cause named as one among others.",
        example: "Rents are high because of foreigners.",
      },
      {
        name: "False dilemma",
        definition: "Leaves two choices, or one, where there are more.",
        includes: "“Either… or”, “there is no alternative”.",
        excludes: "A vote or decision that does have two outcomes.",
        example: "Either we close the border or we cease to exist.",
      },
      {
        name: "Consequential oversimplification",
        definition: "Says that one step will lead by itself to a bad or good end.",
        includes: "Slippery slopes, “then soon…”.",
        excludes: "A forecast with its reasons.",
        example: "Today they tax sugar, tomorrow they will ration bread.",
      },
    ]),
    group("Call", "Calls to act or think rather than argues.", [
      {
        name: "Slogan",
        definition: "A short and striking phrase made to be repeated.",
        includes: "Campaign lines, chants, mottoes used as argument.",
        excludes: "A slogan reported as what was shouted.",
        example: "Our river, our rules!",
      },
      {
        name: "Conversation killer",
        definition: "Ends the debate with words that forbid further thought.",
        includes: "“That is just how it is”, “enough said”.",
        excludes: "A conclusion drawn from reasons given.",
        example: "Nature cannot be argued with.",
      },
      {
        name: "Appeal to time",
        definition: "Says that the time is now, or not now.",
        includes: "Urgency or ripeness in place of reasons.",
        excludes: "A deadline that exists.",
        example: "The hour has come; to wait is to lose.",
      },
    ]),
    group("Manipulative wording", "Works by the choice of words.", [
      {
        name: "Loaded language",
        definition: "Words chosen for the feeling they bring.",
        includes: "Strongly positive or negative words where plain ones would do.",
        excludes: "A loaded name for somebody (Name calling or labelling).",
        example: "a monstrous betrayal",
      },
      {
        name: "Obfuscation, vagueness or confusion",
        definition: "Unclear on purpose, so that each reader finds what they like.",
        includes: "Terms left undefined, empty generalities.",
        excludes: "Uncertainty that is stated as such.",
        example: "Certain circles will in due course draw the known conclusions.",
      },
      {
        name: "Exaggeration or minimisation",
        definition: "Makes its object larger or smaller than it is.",
        includes: "“The worst ever”, “just a scuffle”.",
        excludes: "A superlative that is a fact.",
        example: "a few broken windows, no more",
      },
      {
        name: "Repetition",
        definition: "Says the same again and again so that it is believed.",
        includes: "The same word or phrase several times within an article.",
        excludes: "Terms that recur because the matter does.",
        example: "They lied about the dam, they lied about the money, they lied about the dead.",
      },
    ]),
  ],
};
