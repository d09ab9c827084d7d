import { endOfRun, setAside, wholly, hasAtMost } from "./measure.ts";
import type { Measure } from "./measure.ts";

const isLabel = wholly([
  "(?:article |news )?(?:sources?|references|citations|works cited|bibliography)(?: (?:and|&) (?:references|links|further reading))?",
  "quellen(?:angaben|verzeichnis|nachweise?)?|quelle|literatur(?:verzeichnis)?|einzelnachweise",
  "sources? et références|références|bibliographie",
  "fuentes?|referencias|bibliografía|fonti|riferimenti|bibliografia|fontes?|referências|bronnen|bronvermelding",
]);

/** An entry of a list of sources is short, or an address; it is not told as a sentence. */
function isEntry(text: string): boolean {
  if (/https?:\/\/|www\./iu.test(text)) return hasAtMost(text, 60);
  return hasAtMost(text, 20) && !/[.!?:]["”’]?$/u.test(text);
}

/**
 * Sets a list of sources aside: a label that stands alone, such as "Sources", with the entries
 * under it. A label over prose is left alone, for it is a heading.
 */
export const removeSourceLists: Measure = (blocks) => {
  const result = [...blocks];
  for (const [index, block] of blocks.entries()) {
    if (result[index]?.kept !== true || !isLabel(block.text)) continue;
    const end = endOfRun(result, index + 1, isEntry);
    if (end === index + 1) continue;
    for (let at = index; at < end; at += 1) {
      const member = result[at];
      if (member !== undefined) result[at] = setAside(member, "source-list");
    }
  }
  return result;
};
