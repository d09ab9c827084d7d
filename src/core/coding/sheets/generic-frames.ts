import type { Questionnaire, ReadyVariable } from "./questionnaire.ts";

/**
 * The questions of each scale, in our own words. Semetko & Valkenburg (2000) ask twenty yes/no
 * questions of each article, five on responsibility and human interest each, four on conflict,
 * three on morality and economic consequences each, and average those of a scale.
 */
const scales: Readonly<Record<string, readonly string[]>> = {
  responsibility: [
    "Does the article suggest that some level of government could ease the problem?",
    "Does it suggest that some level of government is to answer for the problem?",
    "Does it suggest one solution or several?",
    "Does it suggest that a person, or a group in society, is to answer for the problem?",
    "Does it suggest that the problem calls for urgent action?",
  ],
  human_interest: [
    "Does the article show the matter by the example of a person, with a face to it?",
    "Does it use adjectives or little scenes that stir outrage, pity, sympathy or compassion?",
    "Does it stress how persons or groups are affected?",
    "Does it go into the private or personal lives of those it tells of?",
    "Does it have pictures, or describe sights, that may stir outrage, pity, sympathy or compassion?",
  ],
  conflict: [
    "Does the article show disagreement between parties, persons, groups or countries?",
    "Does one party, person, group or country in it reproach another?",
    "Does it tell two sides of the matter, or more than two?",
    "Does it speak of winners and losers?",
  ],
  morality: [
    "Does the article carry a moral message?",
    "Does it refer to morals, to God or to other tenets of a faith?",
    "Does it tell people how they ought to behave?",
  ],
  economic: [
    "Does the article mention losses or gains of money, now or to come?",
    "Does it mention what something costs, or how great the expense is?",
    "Does it refer to what taking a course, or not taking it, does to the economy?",
  ],
};

/** The five generic frames, each a scale of yes/no questions about an article. */
export const genericFrames: Questionnaire = {
  title: "Five generic frames",
  source:
    "Semetko & Valkenburg (2000), Framing European politics: a content analysis of press and television news, Journal of Communication 50(2)",
  variables: Object.entries(scales).flatMap(([scale, questions]) =>
    questions.map((question, index): ReadyVariable => ({
      name: `${scale}_${index + 1}`,
      question,
      kind: "yes-no",
      values: [],
      required: true,
      scale,
    })),
  ),
};
