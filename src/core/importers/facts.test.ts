import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { authorsOf, bylineAuthors } from "./authors.ts";
import { findDate, parseDate } from "./dates.ts";
import { datedLine } from "./dateline.ts";
import { fingerprintOf, sameArticle } from "./duplicates.ts";
import { labelFor } from "./label.ts";
import { languageOf } from "./language.ts";
import { domainOf, outletOfDomain } from "./outlet-domains.ts";

describe("dates", () => {
  it.each([
    ["May 5, 2025", "2025-05-05"],
    ["5th of May 2025", "2025-05-05"],
    ["5. Mai 2025", "2025-05-05"],
    ["1er août 2024", "2024-08-01"],
    ["5 de mayo de 2025", "2025-05-05"],
    ["05.05.2025", "2025-05-05"],
    ["2025/5/5", "2025-05-05"],
    ["31/12/2024", "2024-12-31"],
    ["23.09.22", "2022-09-23"],
    ["2025-05-05T14:30:00Z", "2025-05-05T14:30:00Z"],
    ["2025-05-05 14:30 +0200", "2025-05-05T14:30:00+02:00"],
  ])("reads %s", (written, date) => expect(parseDate(written)).toBe(date));

  it.each(["3/4/2025", "February 30, 2025", "the 5th", "12345-01-01", "Mayor, 2025"])(
    "does not guess at %s",
    (written) => expect(parseDate(written)).toBeNull(),
  );

  it("reads slashes by the order given", () => {
    expect(parseDate("3/4/2025", "month-first")).toBe("2025-03-04");
    expect(parseDate("3/4/2025", "day-first")).toBe("2025-04-03");
  });

  it("says where the date stands", () => {
    const text = "Published on 5 May 2025 in Orton";
    const found = findDate(text);
    expect(found === null ? null : text.slice(found.start, found.end)).toBe("5 May 2025");
  });

  it("tells date lines from prose with dates", () => {
    expect(datedLine("Last updated: Mon, 5 May 2025, 10:15 pm GMT")).toEqual({
      date: "2025-05-05",
      updated: true,
      labelled: true,
    });
    expect(datedLine("May 5, 2025")?.labelled).toBe(false);
    expect(datedLine("On May 5, 2025 the gates opened")).toBeNull();
  });
});

describe("authors", () => {
  const within = { language: "en", opening: null } as const;
  it("splits bylines and drops roles and titles", () => {
    expect(authorsOf("By Dr. Ada Lane, Science Editor, and Bo van der Reed")).toEqual([
      "Ada Lane",
      "Bo van der Reed",
    ]);
    expect(authorsOf("Von Jörg Meißen und Ida Groß")).toEqual(["Jörg Meißen", "Ida Groß"]);
    expect(authorsOf("newsdesk7")).toEqual(["newsdesk7"]);
  });

  it("takes no sentence for a byline", () => {
    expect(bylineAuthors("By Ada Lane, City Reporter", within)).toEqual(["Ada Lane"]);
    expect(bylineAuthors("By noon the square was empty", within)).toBeNull();
    expect(bylineAuthors("By Noon Today, everybody had left.", within)).toBeNull();
  });

  it("takes an outlet beside a name for no author", () => {
    expect(bylineAuthors("By Ada Lane, The Marlow Argus", within)).toEqual(["Ada Lane"]);
    expect(bylineAuthors("By Ada Lane and Bo Reed, Marlow Gazette", within)).toEqual([
      "Ada Lane",
      "Bo Reed",
    ]);
    expect(authorsOf("By Ada Lane, The Marlow Argus")).toEqual(["Ada Lane"]);
  });

  it.each([
    "Author Ida Holm Attacked On Train",
    "Authors Leave Prize Jury",
    "Text Alerts Warn Valley Towns",
    "Words Fail Marlow Coach",
    "Von Hagen Loses Third Vote",
    "Di Carlo Retires After Final",
    "Por Aqui Opens Second Kitchen",
    "Door County Braces For Snow",
  ])("takes no English headline for a byline: %s", (headline) => {
    expect(bylineAuthors(headline, within)).toBeNull();
    for (const opening of ["before-text", "before-headline"] as const) {
      expect(bylineAuthors(headline, { language: "en", opening })).toBeNull();
    }
  });

  it.each([
    ["en", "Author: Ada Lane", "Ada Lane"],
    ["en", "Words by Ada Lane", "Ada Lane"],
    ["en", "By: Ada Lane", "Ada Lane"],
    ["de", "Von Jörg Meißen", "Jörg Meißen"],
    ["de", "Text: Ida Groß", "Ida Groß"],
    ["de", "Text von Ida Groß", "Ida Groß"],
    ["de", "Autorin Ida Groß", "Ida Groß"],
    ["it", "di Carla Monti", "Carla Monti"],
    ["pt", "Por Rui Matos", "Rui Matos"],
    [null, "par Luc Ferrand", "Luc Ferrand"],
  ])("still takes a byline for one (%s): %s", (language, line, author) => {
    expect(bylineAuthors(line, { language, opening: null })).toEqual([author]);
  });
});

describe("outlets by domain", () => {
  it("knows names, derives others, and refuses what is no domain", () => {
    expect(outletOfDomain(domainOf("https://www.nytimes.com/2025/a") ?? "")).toBe(
      "The New York Times",
    );
    expect(outletOfDomain("news.bbc.co.uk")).toBe("BBC");
    expect(outletOfDomain("river-post.co.uk")).toBe("River Post");
    expect(domainOf("not a domain")).toBeNull();
    expect(domainOf("v1.2")).toBeNull();
  });
});

describe("language", () => {
  it.each([
    [
      "en",
      "The council said that it would not pay for the bridge, and that the town was to blame.",
    ],
    ["de", "Der Rat sagte, dass er die Brücke nicht bezahlen werde und dass die Stadt schuld sei."],
    [
      "fr",
      "Le conseil a dit que la ville ne paiera pas pour le pont et que les habitants sont en colère.",
    ],
    [
      "es",
      "El consejo dijo que no pagará por el puente y que los vecinos de la ciudad están muy enfadados.",
    ],
    [
      "it",
      "Il consiglio ha detto che non pagherà per il ponte e che gli abitanti della città sono arrabbiati.",
    ],
    [
      "pt",
      "O conselho disse que não vai pagar pela ponte e que os moradores da cidade estão com raiva.",
    ],
    [
      "nl",
      "De raad zei dat hij niet voor de brug zal betalen en dat de inwoners van de stad boos zijn.",
    ],
  ])("knows %s", (language, text) => expect(languageOf(text)).toBe(language));

  it("says nothing of short or strange texts", () => {
    expect(languageOf("The bridge")).toBeNull();
    expect(
      languageOf("Kaupungin silta suljettiin maanantaina eikä kukaan tiennyt miksi näin tehtiin"),
    ).toBeNull();
  });
});

describe("labels", () => {
  it("are the headline, or the first sentence cut at a word", () => {
    expect(labelFor("Bridge shut", "x")).toBe("Bridge shut");
    expect(labelFor(null, "The bridge is shut. Nobody knows why.")).toBe("The bridge is shut");
    const label = labelFor(
      null,
      "The council of Marlow voted on Monday evening to close the old bridge for at least a year.",
    );
    expect(label).toBe("The council of Marlow voted on Monday evening to close the old bridge…");
    expect(labelFor(null, "")).toBe("Untitled");
  });

  it("never exceed their length, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const label = labelFor(null, text);
        expect(label.length).toBeLessThanOrEqual(70);
        expect(label).not.toBe("");
        expect(label.isWellFormed()).toBe(text.isWellFormed() || label.isWellFormed());
      }),
    );
  });
});

describe("duplicates", () => {
  it("are texts that differ only in spaces, case and marks", () => {
    expect(sameArticle("“Shut,”  he said.\n\nYes.", '"shut," he said. yes.')).toBe(true);
    expect(sameArticle("It is shut.", "It is not shut.")).toBe(false);
    expect(sameArticle("", "")).toBe(false);
    fc.assert(
      fc.property(fc.string(), (text) => fingerprintOf(` ${text}\n`) === fingerprintOf(text)),
    );
  });
});
