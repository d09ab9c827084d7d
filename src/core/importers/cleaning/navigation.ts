import { removing, wholly } from "./measure.ts";

const isNavigation = wholly([
  "(?:skip|jump) to (?:main |the )?(?:content|navigation|article)|(?:back|return|scroll) to (?:the )?(?:top|homepage|home page|news)",
  "(?:menu|search|home|close|next|previous|login|log in|sign in|subscribe|share|loading|toggle navigation|show more|load more|view more|see all|view all|loading(?: content| comments| more)?|text size|breaking(?: news)?|listen to (?:this )?(?:article|story)(?: \\(?\\d.{0,20})?)",
  "https?://\\S+",
  "(?:next|previous|older|newer) (?:article|story|post|page)s?",
  "(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|posted in|schlagw(?:orte|örter)|themen|étiquettes|etiquetas|tematiche)\\s*:.{0,200}",
  "\\d{1,3} ?(?:min(?:ute)?s?\\.?|minuten)(?: to)?(?: read| lesezeit)?|(?:reading|read) time:? ?\\d{1,3} ?min(?:ute)?s?|tempo de leitura:? ?\\d{1,3} ?minutos?|(?:tiempo|temps) de lect[a-z]*:? ?\\d{1,3} ?min[a-z]*|lesezeit:? ?\\d{1,3} ?min(?:uten)?\\.?",
  "\\S{1,25}(?: \\S{1,20})?(?: [›»>] \\S{1,25}(?: \\S{1,20}){0,3}){1,5}",
  "zum (?:inhalt|seitenanfang)(?: springen)?|nach oben|startseite|suche|anmelden|mehr anzeigen|zurück|weiter|aller au contenu|ir al contenido",
]);

/** Sets aside the words of menus, trails and buttons. */
export const removeNavigation = removing("navigation", (block) => isNavigation(block.text));
