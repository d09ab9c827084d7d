import type { Block } from "../../model/block.ts";
import { setAside, wholly } from "./measure.ts";
import type { Measure } from "./measure.ts";

/** What a wall asks of its reader. */
const SIGNING_IN =
  "(?:log|sign)[ -]?(?:in|up)|login|subscribe|register|join|click|activate|get access|unlock";
/** A notice goes on with that or ends; "Not a member of the crew was …" goes on as a sentence. */
const THEN_SIGN_IN = `[\\s.!,:;–—-]+(?:please |then )?(?:${SIGNING_IN})\\b.{0,60}`;

/** Notices that the rest is behind a wall or on another page. */
const isWall = wholly([
  "(?:continue|keep) reading(?: (?:the |this )?(?:full )?(?:article|story|post|here|at|on|with)\\b.{0,60})?",
  "(?:subscribe|sign (?:in|up)|log in|register|join)(?: now| today| here)? (?:to|and) (?:read|continue|keep reading|unlock|access|view|see)\\b.{0,120}",
  `(?:to (?:read|continue)(?: (?:reading|this|the|more|our|full|rest|of|articles?|stor(?:y|ies)|posts?|complete|entire|whole|it|premium|content|for free|now|and|on))*|for (?:(?:full|unlimited|complete|free) )?access(?: to [^,]{1,40})?),? (?:please |simply |just |you (?:must|need to|can) )?(?:${SIGNING_IN})\\b.{0,60}`,
  "this (?:article|story|content) is (?:only )?(?:for|available to|exclusive to|reserved for) (?:paid |our )?(?:subscribers|members)\\b.{0,40}",
  `(?:for|(?:available|exclusive) to|reserved for) (?:paid |our )?(?:subscribers|members)(?: only)?(?:${THEN_SIGN_IN})?`,
  `(?:already|not)(?: yet)? a (?:subscriber|member)(?: yet| of [^.?!]{1,40}(?=\\?))?(?:\\?.{0,60}|${THEN_SIGN_IN})?`,
  "you have reached your (?:article )?limit\\b.{0,80}",
  "(?:read|see|view) (?:the )?(?:full|rest|whole|entire)(?: of (?:the|this))? (?:article|story|report|post)\\b.{0,40}",
  "(?:jetzt )?(?:weiterlesen|abonnieren)(?: mit\\b.{0,60})?|(?:mit .{1,30} )?(?:jetzt )?(?:komplett|vollständig|den ganzen artikel) (?:lesen|weiterlesen)|dieser (?:artikel|inhalt) ist (?:nur )?(?:für abonnenten|kostenpflichtig)\\b.{0,60}",
  "(?:il vous reste|la suite est réservée|article réservé aux abonnés|cet article est réservé)\\b.{0,80}",
  "(?:contenido|artículo) (?:exclusivo|reservado) para suscriptores\\b.{0,60}|suscríbete para (?:seguir leyendo|leer)\\b.{0,60}",
]);

/** How news interfaces mark what they cut off: "[+1234 chars]". */
const COUNT = /\s*\[\+?\s?\d+ (?:more )?char(?:acter)?s?\]\s*$/iu;

/** Sets such notices aside; a count of missing characters is cut off the block it ends. */
export const removeTruncationMarks: Measure = (blocks) =>
  blocks.flatMap((block): readonly Block[] => {
    if (!block.kept) return [block];
    if (isWall(block.text)) return [setAside(block, "truncation-mark")];
    const count = COUNT.exec(block.text);
    if (count === null) return [block];
    const mark: Block = {
      kind: block.kind,
      text: count[0].trim(),
      kept: false,
      reason: "truncation-mark",
    };
    const text = block.text.slice(0, count.index);
    return text === "" ? [mark] : [{ ...block, text }, mark];
  });
