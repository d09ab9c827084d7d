import type { RemovalReason } from "../../../core/model/block.ts";

/** Why cleaning set a block aside, in the words of the interface: "Removed: …". */
export const reasonWords: Readonly<Record<RemovalReason, string>> = {
  headline: "the headline, kept as a field of its own",
  byline: "the byline, kept as a field",
  dateline: "the dateline, kept as a field",
  "original-source": "names the original source, kept as a field",
  "source-list": "a list of sources set apart from the article",
  "comment-form": "a comment form",
  "cookie-notice": "a cookie notice",
  copyright: "a copyright notice",
  "share-bar": "buttons for sharing",
  newsletter: "an invitation to a newsletter",
  "related-links": "links to other articles",
  advertisement: "an advertisement",
  navigation: "the site’s navigation",
  "caption-credit": "a picture credit",
  "truncation-mark": "says that the text goes on elsewhere",
  repeated: "repeats a passage above",
  person: "removed by hand",
};
