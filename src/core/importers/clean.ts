import type { Block } from "../model/block.ts";
import { removeAdvertisements } from "./cleaning/advertisement.ts";
import { removeCommentForms } from "./cleaning/comment-form.ts";
import { removeContacts } from "./cleaning/contact.ts";
import { removeCookieNotices } from "./cleaning/cookie-notice.ts";
import { removeCopyrightLines } from "./cleaning/copyright.ts";
import { removeCredits } from "./cleaning/credit.ts";
import type { Measure } from "./cleaning/measure.ts";
import { removeNavigation } from "./cleaning/navigation.ts";
import { removeNewsletterPrompts } from "./cleaning/newsletter.ts";
import { removeOriginalSourceLines } from "./cleaning/original-source.ts";
import { removeRelatedLinks } from "./cleaning/related-links.ts";
import { removeShareBars } from "./cleaning/share-bar.ts";
import { removeSourceLists } from "./cleaning/source-list.ts";
import { removeTruncationMarks } from "./cleaning/truncation.ts";

/**
 * Every cleaning measure. Single lines go first, so that the runs under a label (sources,
 * related articles) end where a notice already set aside stands.
 */
const measures: readonly Measure[] = [
  removeOriginalSourceLines,
  removeTruncationMarks,
  removeCommentForms,
  removeCookieNotices,
  removeCopyrightLines,
  removeCredits,
  removeContacts,
  removeNewsletterPrompts,
  removeAdvertisements,
  removeShareBars,
  removeNavigation,
  removeSourceLists,
  removeRelatedLinks,
];

/** The blocks after every cleaning measure: what is not the article's own is set aside. */
export function cleanBlocks(blocks: readonly Block[]): readonly Block[] {
  return measures.reduce((current, measure) => measure(current), blocks);
}
