import type { VariableValue } from "../../model/sheet.ts";
import { genericFrames } from "./generic-frames.ts";
import type { Questionnaire, ReadyVariable } from "./questionnaire.ts";

const value = (name: string, label: string): VariableValue => ({
  value: name,
  label,
  score: null,
});

const text = (name: string, question: string): ReadyVariable => ({
  name,
  question,
  kind: "text",
  values: [],
  required: false,
  scale: null,
});

/** The ready-made questionnaires, by the name a command knows them by. */
export const questionnaires = {
  "generic-frames": genericFrames,
  "policy-frame": {
    title: "Primary policy frame",
    source:
      "Boydstun, Card, Gross, Resnik & Smith (2014), Tracking the development of media frames within and across policy issues, APSA annual meeting",
    variables: [
      {
        name: "policy_frame",
        question: "Which one dimension does the article mostly tell the matter by?",
        kind: "nominal",
        required: true,
        scale: null,
        values: [
          value("economic", "Economic: money, jobs, costs and gains"),
          value("capacity", "Capacity and resources: what there is, or is not, to do it with"),
          value("morality", "Morality: duty, conscience, faith"),
          value("fairness", "Fairness and equality: who is treated alike and who is not"),
          value("legality", "Law and constitution: rights, courts, what is lawful"),
          value("prescription", "Policy: a measure described, proposed or judged"),
          value("crime", "Crime and punishment: offences, enforcement, sentences"),
          value("security", "Security and defence: threats and protection from them"),
          value("health", "Health and safety: illness, harm, care"),
          value("quality_of_life", "Quality of life: how people live and fare"),
          value("cultural_identity", "Cultural identity: customs, belonging, values of a group"),
          value("public_opinion", "Public opinion: polls, protest, what people want"),
          value("political", "Politics: parties, campaigns, manoeuvres, deals"),
          value("external", "Relations abroad: other states, treaties, reputation"),
          value("other", "Another dimension, or none"),
        ],
      },
    ],
  },
  tone: {
    title: "Tone",
    source:
      "Card, Boydstun, Gross, Resnik & Smith (2015), The Media Frames Corpus, Proceedings of ACL-IJCNLP",
    variables: [
      {
        name: "tone",
        question: "How would somebody the matter concerns feel about how it is told?",
        kind: "ordinal",
        required: true,
        scale: null,
        values: [
          { value: "negative", label: "Told against them", score: -1 },
          { value: "neutral", label: "Neither, or both in balance", score: 0 },
          { value: "positive", label: "Told in their favour", score: 1 },
        ],
      },
    ],
  },
  "frame-elements": {
    title: "Four elements of a frame",
    source:
      "Entman (1993), Framing: toward clarification of a fractured paradigm, Journal of Communication 43(4)",
    variables: [
      text("problem", "What does the article say is the problem, in its own terms?"),
      text("cause", "Who or what does it say brought the problem about?"),
      text("judgement", "What moral judgement does it pass, on whom?"),
      text("remedy", "What does it say should be done, and by whom?"),
    ],
  },
} as const satisfies Readonly<Record<string, Questionnaire>>;

export type QuestionnaireName = keyof typeof questionnaires;
export const questionnaireNames = Object.keys(questionnaires) as QuestionnaireName[];
