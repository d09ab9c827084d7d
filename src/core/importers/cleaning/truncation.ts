import type { Block } from "../../model/block.ts";
import { setAside, wholly } from "./measure.ts";
import type { Measure } from "./measure.ts";

/** Notices that the rest is behind a wall or on another page. */
const isWall = wholly([
  "(?:continue|keep) reading(?: (?:the |this )?(?:full )?(?:article|story|post|here|at|on|with)\\b.{0,60})?",
  "(?:subscribe|sign (?:in|up)|log in|register|join)(?: now| today| here)? (?:to|and) (?:read|continue|keep reading|unlock|access|view|see)\\b.{0,120}",
  "(?:to (?:read|continue)\\b.{0,60}|for (?:full )?access\\b.{0,40})\\b(?:subscribe|sign in|log in|register)\\b.{0,60}",
  "(?:this (?:article|story|content) is )?(?:for|available to|exclusive to|reserved for) (?:paid |our )?(?:subscribers|members)(?: only)?\\b.{0,40}",
  "(?:already|not) a (?:subscriber|member)\\b.{0,60}|you have reached your (?:article )?limit\\b.{0,80}",
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
