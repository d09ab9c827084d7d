import type { ReadyCodebook } from "./ready-codebook.ts";

/**
 * The five generic news frames of Semetko & Valkenburg (2000), "Framing European politics: a
 * content analysis of press and television news", Journal of Communication 50(2), 93-109. The
 * authors ask yes/no questions about whole articles; here each frame is a code for passages, in
 * our own words.
 */
export const genericFrames: ReadyCodebook = {
  title: "Generic frames",
  source: "Adapted from Semetko & Valkenburg (2000), Journal of Communication 50(2); not validated",
  use: "Frames that any topic can be told in. A passage may carry several. The authors measured them by yes/no questions on whole articles.",
  codes: [
    {
      name: "Conflict",
      key: "1",
      definition: "Tells the matter as a disagreement: sides, winners and losers, reproach.",
      includes: "Sides are named against each other; one reproaches another; who is ahead.",
      excludes: "Two views set side by side without any clash between those who hold them.",
      example: "The minister hit back at his critics, who had called the plan reckless.",
    },
    {
      name: "Human interest",
      key: "2",
      definition: "Puts a face or a feeling to the matter: how persons live through it.",
      includes:
        "A person’s story stands for the matter; private life; words that move to pity, anger or admiration.",
      excludes: "A person who only speaks for an office or as an expert.",
      example: "Ana, 34, has slept in her car with two children since the factory closed.",
    },
    {
      name: "Economic consequences",
      key: "3",
      definition: "Weighs the matter in money: costs, gains, jobs, who pays.",
      includes: "What it costs or brings to a person, a trade, a region or a country.",
      excludes: "A sum that is only a fact of the event, such as the amount stolen.",
      example: "The strike is costing the port four million a day, exporters say.",
    },
    {
      name: "Morality",
      key: "4",
      definition: "Judges by right and wrong, duty, faith or values.",
      includes: "Somebody is told how one ought to act; faith or conscience is called upon.",
      excludes: "Lawful and unlawful, where no judgement beyond the law is passed.",
      example: "To turn them away would be a betrayal of all we stand for, the bishop said.",
    },
    {
      name: "Responsibility",
      key: "5",
      definition: "Says who caused the matter or who has to mend it.",
      includes: "Blame or credit for the matter; a demand that somebody act.",
      excludes: "Who carried out an act, where nothing is said of answering for it.",
      example: "The flood would not have reached the town had the council repaired the wall.",
    },
  ],
};
