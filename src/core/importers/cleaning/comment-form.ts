import { isFirstKept, removing, wholly } from "./measure.ts";

/** What blogging systems print around the form for readers' comments, by language. */
const isFormText = wholly([
  "(?:leave|post|write|add|submit|make) a (?:reply|comment|response)(?: (?:below|here|now))?(?: cancel reply)?",
  "(?:leave|post) (?:your )?comments?",
  "cancel reply",
  "your e-?mail (?:address )?will not be (?:published|shared|made public)\\b.{0,120}",
  "required fields are marked\\b.{0,20}",
  "save my name,? (?:and )?e-?mail\\b.{0,120}",
  "(?:post|submit|view|show|hide|read|see|load)(?: all| the| more)? (?:\\d+ )?comments?(?: \\(\\d+\\))?",
  "you must be logged in to (?:post|leave|write) a comment",
  "(?:please )?(?:log|sign) in (?:or register )?to (?:post |leave |add |join )?(?:a |the )?(?:comments?|conversation|discussion)",
  "notify me of (?:follow-up comments|new posts|new comments)\\b.{0,60}",
  "comments (?:are|have been|were) (?:closed|disabled|turned off|off)(?: (?:at this time|here|now))?(?: (?:for|on) (?:this|these|our|all|older) (?:\\S+ )?(?:article|post|stor(?:y|ie)|page|entr(?:y|ie)|site|topic|thread|content|item|video)s?\\b.{0,20})?(?:[,.;] .{0,60})?",
  "(?:be the first to comment|no comments(?: yet)?|join the (?:conversation|discussion)|what do you think)",
  "(?:\\d+|one|two|three) (?:comments?|repl(?:y|ies)|responses?|kommentare?|commentaires?|comentarios?|commenti|comentários|reacties)",
  "comments?(?: \\(\\d+\\))?",
  "(?:schreibe?n?|hinterlassen?|verfassen?)(?: sie| du)? (?:einen |ihren |deinen )?kommentar(?: schreiben| hinterlassen)?",
  "(?:einen )?kommentar (?:schreiben|verfassen|hinterlassen|abgeben|abschicken|posten)",
  "(?:deine|ihre|die) e-?mail-adresse wird nicht veröffentlicht\\b.{0,80}",
  "erforderliche felder sind (?:mit \\* )?markiert",
  "antwort(?:en)? abbrechen|kommentare(?: \\(\\d+\\))?|antwort hinterlassen",
  "(?:laisser|poster|écrire) un commentaire|annuler la réponse",
  "votre adresse (?:e-?mail|de messagerie) ne sera pas publiée\\b.{0,80}",
  "(?:deja|dejar|escribe|publicar) (?:una respuesta|un comentario)|cancelar (?:la )?respuesta",
  "tu dirección de correo electrónico no será publicada\\b.{0,100}",
  "lascia un commento|annulla risposta|il tuo indirizzo e-?mail non sarà pubblicato\\b.{0,100}",
  "deixe (?:um comentário|uma resposta)|o seu endereço de e-?mail não será publicado\\b.{0,100}",
  "(?:geef een reactie|laat een reactie achter|reactie annuleren)",
  "(?:je|uw|het) e-?mailadres wordt niet gepubliceerd\\b.{0,100}",
]);

/** "3 Comments on …" over a thread, the headline behind it: a label, which ends as no sentence does. */
const isThreadLabel = wholly([
  "(?:\\d+|one|two|three) (?:comments?|repl(?:y|ies)|responses?) (?:on|to)\\b.{0,120}",
]);

/** Sets aside the words of forms for readers' comments ("Leave a Reply"). */
export const removeCommentForms = removing(
  "comment-form",
  (block, index, blocks) =>
    isFormText(block.text) ||
    (isThreadLabel(block.text) && !/[.!]$/u.test(block.text) && !isFirstKept(blocks, index)),
);
