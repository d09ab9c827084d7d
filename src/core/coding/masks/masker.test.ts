import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Masker } from "./masker.ts";
import { maskValue } from "./mask-values.ts";
import { holdsMask, maskSign, withWholeMasks } from "./sign.ts";

const masker = new Masker([
  {
    letter: "A",
    name: "The Tessmark Courier",
    addresses: ["https://www.tessmarkcourier.example/2025/03/kelmar"],
    authors: ["Ana Ruiz"],
  },
  { letter: "B", name: "Corvania Today", addresses: [], authors: ["Jan Marsh", "Both Wrote"] },
  { letter: "C", name: "BBC", addresses: ["https://bbc.co.uk/news/1"], authors: ["Both Wrote"] },
  { letter: "D", name: "The Guardian", addresses: [], authors: [] },
  { letter: "E", name: "The New York Times", addresses: ["nytimes.com"], authors: [] },
  { letter: "F", name: "Los Angeles Times", addresses: [], authors: [] },
  { letter: "G", name: "NewsNorth Digest", addresses: [], authors: [] },
]);

/** The mask with its fillers left out, as it is seen. */
const seen = (text: string) => masker.mask(text).replaceAll("\u2060", "");

describe("a text is masked where it names an outlet", () => {
  test.each([
    ["“No,” she told the Tessmark Courier.", "“No,” she told ‹A›."],
    ["The Courier’s reporter asked.", "‹A›’s reporter asked."],
    ["a Courier reporter asked", "a ‹A› reporter asked"],
    ["TESSMARK COURIER EXCLUSIVE", "‹A› EXCLUSIVE"],
    ["as Corvania Today reports", "as ‹B› reports"],
    ["In Corvania today the sun shone.", "In Corvania today the sun shone."],
    ["The BBC's man; bbc.co.uk/sport", "‹C›'s man; ‹C›"],
    ["Guardian angels; the Guardian said", "Guardian angels; ‹D› said"],
    ["© 2025 Guardian News & Media", "© 2025 ‹D› News & Media"],
    ["NYT, the New York\nTimes, nytimes.com", "‹E›, ‹E›, ‹E›"],
    ["the Times reported", "‹?› reported"],
    ["By Ana Ruiz in Ostermill, and Both Wrote", "By ‹A› in Ostermill, and ‹?›"],
    ["tips@tessmarkcourier.example or @tessmarkcourier", "‹A› or ‹A›"],
    ["https://x.example/tessmark-courier/2", "‹A›"],
    ["tessmark-courier-kelmar-reservoir.html", "‹A›"],
    ["#CorvaniaToday NewsNorth", "‹B› ‹G›"],
    ["Courier", "‹A›"],
    ["A courier came; the couriers left.", "A courier came; the couriers left."],
    ["Nothing is named here: 340 households.", "Nothing is named here: 340 households."],
  ])("%s", (text, masked) => {
    expect(seen(text)).toBe(masked);
  });

  test("and an excerpt also where it is cut off inside a name", () => {
    const excerpt = "smark Courier reports that the mayor told the New Yor";
    const masked = masker.maskExcerpt(excerpt);
    expect(masked).toHaveLength(excerpt.length);
    expect(masked.replaceAll("\u2060", "")).toBe("‹A› reports that the mayor told the ‹E›");
  });
});

const words = fc.constantFrom(
  ..."the The told Courier Tessmark BBC New York Times Guardian 🐟 said. “No” Corvania Today © Ana Ruiz".split(
    " ",
  ),
  "bbc.co.uk",
  "https://www.nytimes.com/a?b=c",
  "@corvaniatoday",
  "\n\n",
);
const texts = fc
  .array(fc.oneof(words, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join(" "));

describe("P2: masks never shift an offset", () => {
  test("the masked text is as long, and the same wherever no mask stands", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const masked of [masker.mask(text), masker.maskExcerpt(text)]) {
          expect(masked).toHaveLength(text.length);
          const isMasked = new Set<number>();
          for (const match of masked.matchAll(/‹(?:[A-Z]{1,2}|\?)›\u2060*|[A-Z?]\u2060+|\?$/gu)) {
            for (let at = 0; at < match[0].length; at += 1) isMasked.add(match.index + at);
          }
          for (let at = 0; at < text.length; at += 1) {
            if (!isMasked.has(at)) expect(masked.charAt(at)).toBe(text.charAt(at));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("no full name is left, whatever stands around it", () => {
    const names = fc.constantFrom("Tessmark Courier", "Corvania Today", "BBC", "New York Times");
    const gap = fc.constantFrom(" ", ", ", ". ", "\n", "—", "“", "(", "'s ", "");
    const pieces = fc.array(fc.tuple(names, gap), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pieces, (each) => {
        // A name written onto another word ("BBCBBC") is no longer that name.
        const text = each.map(([name, after]) => name + (after === "" ? " " : after)).join("");
        expect(masker.mask(text)).not.toMatch(/Tessmark|Courier|Corvania|BBC|York/u);
      }),
    );
  });

  test("masking what is masked changes nothing", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = masker.mask(text);
        expect(masker.mask(once)).toBe(once);
      }),
    );
  });

  test("any names of outlets are hidden, also odd ones", () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).filter((each) => each.trim() !== "");
    fc.assert(
      fc.property(name, (each) => {
        const odd = new Masker([{ letter: "AA", name: each, addresses: [], authors: [] }]);
        const text = `${each} reports`;
        expect(odd.mask(text)).toHaveLength(text.length);
        expect(odd.mask(each.trim())).toBe(maskSign("AA", each.trim().length));
      }),
    );
  });
});

test("values keep their shape: ids, kinds and lengths stay, words around a quote are masked as one", () => {
  const value = {
    id: "coding:1",
    kind: "direct",
    article: "article:tessmark-courier",
    anchor: { quote: { prefix: "told the Tessmark ", exact: "Courier that", suffix: " it was" } },
    list: ["told the BBC", 3, null],
  };
  const masked = maskValue(masker, value);
  expect(masked).toMatchObject({ id: "coding:1", kind: "direct", article: value.article });
  const { prefix, exact, suffix } = masked.anchor.quote;
  expect([prefix.length, exact.length, suffix.length]).toEqual([18, 12, 7]);
  expect(prefix + exact + suffix).not.toMatch(/Tessmark|Courier/u);
  expect(exact.endsWith(" that")).toBe(true);
  expect(masked.list.slice(1)).toEqual([3, null]);
});

test("a range that cuts a mask takes all of it; one beside it stays", () => {
  const masked = masker.mask("He told the Courier that it rained.");
  const [start, end] = ["He told ".length, "He told the Courier".length];
  expect(holdsMask(masked)).toBe(true);
  expect(holdsMask("He told nobody.")).toBe(false);
  expect(withWholeMasks(masked, { start: start + 1, end: start + 2 })).toEqual({ start, end });
  expect(withWholeMasks(masked, { start: 0, end: end - 3 })).toEqual({ start: 0, end });
  expect(withWholeMasks(masked, { start: 0, end: start })).toEqual({ start: 0, end: start });
  expect(withWholeMasks(masked, { start: end, end: end + 5 })).toEqual({
    start: end,
    end: end + 5,
  });
});
