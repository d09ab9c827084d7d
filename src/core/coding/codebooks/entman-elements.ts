import type { ReadyCodebook } from "./ready-codebook.ts";

/**
 * What a frame does, after Entman (1993), "Framing: toward clarification of a fractured
 * paradigm", Journal of Communication 43(4), 51-58: it defines a problem, says its cause,
 * judges, and offers a remedy. Coding the four apart and grouping them afterwards follows
 * Matthes & Kohring (2008), Journal of Communication 58(2), 258-279.
 */
export const entmanElements: ReadyCodebook = {
  title: "Frame elements",
  source: "Adapted from Entman (1993), Journal of Communication 43(4); not validated",
  use: "The four things a frame can do. Code each by itself; which of them go together is found afterwards.",
  codes: [
    {
      name: "Problem",
      definition: "Says what the matter is about: what is wrong, for whom, and how grave it is.",
      includes: "The passage names the state of affairs that the article treats as the trouble.",
      excludes: "What led to it (Cause) and what one should think of it (Moral judgement).",
      example: "Every third household in the valley is without drinking water.",
    },
    {
      name: "Cause",
      definition: "Says what or who brought the problem about.",
      includes: "Persons, decisions, rules or forces of nature that are said to have led to it.",
      excludes: "What came before it in time without being called its reason.",
      example: "The shortage goes back to ten years without any work on the pipes.",
    },
    {
      name: "Moral judgement",
      definition: "Judges those who caused the problem, or what they did, as good or bad.",
      includes: "Praise, blame, or a standard that somebody is held to have met or missed.",
      excludes: "Naming a cause without judging it.",
      example: "It is shameful that the company knew and kept silent.",
    },
    {
      name: "Remedy",
      definition: "Says what should be done about the problem, by whom, or what it would bring.",
      includes: "Demands, plans and advice; that nothing can be done is a remedy refused.",
      excludes: "What has been done already and is only reported.",
      example: "Only a public owner, the mayor argues, will put the pipes right.",
    },
  ],
};
