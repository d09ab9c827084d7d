import type { ReadyCodebook } from "./ready-codebook.ts";

/**
 * Tone towards whoever or whatever a passage is about, after the distinction of favourable,
 * unfavourable, balanced and neutral in Lengauer, Esser & Berganza (2012), "Negativity in
 * political news: a review of concepts, operationalizations and key findings", Journalism
 * 13(2), 179-202.
 */
export const tone: ReadyCodebook = {
  title: "Tone",
  source: "Adapted from Lengauer, Esser & Berganza (2012), Journalism 13(2); not validated",
  use: "How a passage speaks of its subject. Name the subject in the memo. One tone a passage; whose words they are is known by their voice.",
  codes: [
    {
      name: "Favourable",
      definition: "Shows its subject in a good light: success, merit, hope, praise.",
      includes: "The words, not the event, carry the light: what is singled out, how it is named.",
      excludes: "Good news told in words that take no side.",
      example: "With a steady hand she brought the talks to a close that few had hoped for.",
    },
    {
      name: "Unfavourable",
      definition: "Shows its subject in a bad light: failure, fault, danger, scorn.",
      includes: "Blame, doubt about competence or honesty, words that belittle.",
      excludes: "Bad news told in words that take no side.",
      example: "Once again the ministry stumbled into a row of its own making.",
    },
    {
      name: "Balanced",
      definition: "Speaks well and ill of its subject in the same passage, neither outweighing.",
      includes: "Both lights are there and can be pointed to.",
      excludes: "A passage with neither (Neutral).",
      example: "The reform shortened the queues but left the smaller clinics without doctors.",
    },
    {
      name: "Neutral",
      definition: "Speaks of its subject without light or shade.",
      includes: "Mark it where the absence of tone is itself to be counted.",
      excludes: "A passage that is not about the subject at all: leave it uncoded.",
      example: "The committee meets on Thursday at ten.",
    },
  ],
};
