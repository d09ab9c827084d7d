import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentSentences } from "../../text/sentences.ts";
import type { Figure } from "../figure.ts";
import { extractFigures } from "./extract.ts";

function figuresIn(text: string): Figure[] {
  return extractFigures(text, segmentSentences(text));
}

/** Each figure as its value with its unit. */
function counted(text: string): string[] {
  return figuresIn(text).map(({ value, unit }) => `${value} ${unit}`.trim());
}

/** Each figure as its unit's name and what it is of. */
function told(text: string): string[] {
  return figuresIn(text).map(({ value, about }) => `${value} of ${about}`);
}

describe("numbers", () => {
  it("are read in digits, words and scales", () => {
    expect(counted("The firm has 1,200 staff and 3.9 million users.")).toEqual([
      "1200 staff",
      "3900000 users",
    ]);
    expect(counted("Two hundred and six boats sank.")).toEqual(["206 boats"]);
    expect(counted("It paid €1.5bn.")).toEqual(["1500000000 €"]);
  });

  it("are read in fractions and with a part behind them", () => {
    expect(counted("Half of the voters and two-thirds of teachers agreed.")).toEqual([
      "0.5 voters",
      "0.6666666666666666 teachers",
    ]);
    expect(counted("It took two and a half years and 3 1/2 litres.")).toEqual([
      "2.5 years",
      "3.5 litres",
    ]);
    expect(counted("They waited half an hour.")).toEqual(["0.5 hour"]);
    expect(counted("They scored in the second half of the game, a third goal.")).toEqual([]);
  });

  it("nobody counted reach from a power to the next, with no upper bound", () => {
    const [figure] = figuresIn("Tens of thousands of protesters marched.");
    expect(figure).toMatchObject({ value: 55_000, low: 10_000, high: null, unit: "protesters" });
    expect(counted("Hundreds of millions of dollars are missing.")).toEqual(["550000000 dollars"]);
    expect(counted("Thousands marched.")).toEqual([]);
  });

  it("may be below zero; a difference and a range are not", () => {
    expect(counted("It was minus 12 degrees, then -3 degrees.")).toEqual([
      "-12 degrees",
      "-3 degrees",
    ]);
    expect(counted("Rents follow inflation minus 1 percent.")).toEqual(["1 percent"]);
  });
});

describe("ranges", () => {
  const bounds = (text: string): (number | null)[][] =>
    figuresIn(text).map(({ low, high }) => [low, high]);

  it("are one figure, however they are joined", () => {
    expect(bounds("It lasts 5 to 7 days.")).toEqual([[5, 7]]);
    expect(bounds("It costs $5 million to $7 million.")).toEqual([[5e6, 7e6]]);
    expect(bounds("Wages rose between 2% and 3%.")).toEqual([[2, 3]]);
    expect(bounds("Three or four boats came.")).toEqual([[3, 4]]);
    expect(bounds("a 10-to-15-year plan")).toEqual([[10, 15]]);
  });

  it("share the scale of their second number", () => {
    expect(bounds("The tower will cost $3-5 billion.")).toEqual([[3e9, 5e9]]);
  });

  it("may fall, from the higher to the lower number", () => {
    expect(bounds("The price fell from $40 to $30.")).toEqual([[30, 40]]);
    expect(counted("It went from 1000 to 2000 users and from 2016 to 2019.")).toEqual([
      "1500 users",
    ]);
  });

  it("are not a change with what it led to, nor numbers of two units", () => {
    expect(counted("Rents rose by $40 to $500.")).toEqual(["40 $", "500 $"]);
    expect(counted("She led 49-44 percent, then 51% to 49%.")).toEqual([
      "49 percent",
      "44 percent",
      "51 %",
      "49 %",
    ]);
    expect(counted("Shares rose 6.2% to 2,630.07.")).toEqual(["6.2 %", "2630.07"]);
  });
});

describe("what is no quantity", () => {
  it.each([
    ["dates", "It ran Sept. 20-24, on 3 and 4 May and on July 7, 2019."],
    ["years and decades", "In 2016, in her 30s, she left the 1990s behind."],
    ["times of day", "It opens at 7.05am and closes at 18:30."],
    ["ordinals", "He came 22nd in the 3rd race."],
    ["scores and votes", "They won 2-1 after a 257-167 vote and a 5-to-4 decision."],
    ["names", "The base iPhone 11 has a rival, and Covid-19 hit the S&P 500 and the last-16 tie."],
  ])("%s", (_, text) => {
    expect(counted(text)).toEqual([]);
  });

  it("is not what only begins the sentence, or is followed by what is counted", () => {
    expect(counted("About 300 were hurt.")).toEqual(["300"]);
    expect(counted("In Gaza 500 people fled.")).toEqual(["500 people"]);
    expect(counted("A magnitude-7.3 quake hit.")).toEqual(["7.3 quake"]);
    expect(counted("More than 1800 homes cost an average of 1500.")).toEqual([
      "1800 homes",
      "1500 homes",
    ]);
  });
});

describe("units", () => {
  it("are of measure, apart from the number or touching it", () => {
    expect(counted("a 30Mbps line, 12 kWh, 8.9 ksi, 5W, 1.38pc")).toEqual([
      "30 Mbps",
      "12 kWh",
      "8.9 ksi",
      "5 W",
      "1.38 pc",
    ]);
    expect(figuresIn("It holds 3 g/km.")[0]?.measure).toBe("g/km");
  });

  it("are sums of money, with signs, codes and names", () => {
    const measures = figuresIn(
      "HK $5, A$6, $US7, £8, 9 Canadian dollars, 110 JPY and 12 shekels were paid.",
    ).map(({ measure }) => measure);
    expect(measures).toEqual(["HKD", "AUD", "USD", "GBP", "CAD", "JPY", "ILS"]);
    expect(figuresIn("A $15 wage")[0]?.measure).toBe("USD");
  });

  it("of several words hold by what they are told", () => {
    expect(counted("It costs $52 a barrel and 9 euros per month.")).toEqual([
      "52 $ a barrel",
      "9 euros per month",
    ]);
    const [figure] = figuresIn("They fill 600 cartons a week.");
    expect(figure).toMatchObject({ unit: "cartons", start: 10, end: 28 });
  });

  it("are the noun that is counted with what stands before it", () => {
    expect(counted("500 U.S. troops and 30 Greek and Turkish divers")).toEqual([
      "500 U.S. troops",
      "30 Greek and Turkish divers",
    ]);
    expect(counted("Two of Mara's deputies and one White House aide left.")).toEqual([
      "2 deputies",
      "1 White House aide",
    ]);
    expect(counted("a 12 page letter, 17 dead, three injured, 2 TDs")).toEqual([
      "12 page",
      "17 dead",
      "3 injured",
      "2 TDs",
    ]);
    expect(counted("Voters under 40 share a view.")).toEqual(["40"]);
  });

  it("stand before an age", () => {
    expect(figuresIn("No player over the age of 21 came.")[0]).toMatchObject({
      unit: "age",
      measure: "years old",
    });
  });

  it("are shared by the numbers of a list, and by a part with its whole", () => {
    expect(counted("Rates rose 5, 6 and 7 percent.")).toEqual([
      "5 percent",
      "6 percent",
      "7 percent",
    ]);
    const [part, whole] = figuresIn("Six of the last eight races were hers.");
    expect([part?.unit, part?.of, whole?.value]).toEqual(["races", 1, 8]);
    expect(figuresIn("8 cartels, 6 of them based there, were named.")[1]?.of).toBe(0);
  });
});

describe("what a figure is of", () => {
  it("is the noun it qualifies, or what that is a change in", () => {
    expect(told("They bought a 51 per cent stake.")).toEqual(["51 of stake"]);
    expect(told("It meant a 5% drop in sales.")).toEqual(["5 of sales"]);
    expect(told("The 3G and 4G networks failed.")).toEqual(["3 of networks", "4 of networks"]);
  });

  it("is what it is tied to by “of”", () => {
    expect(told("It spent 10 percent of the budget.")).toEqual(["10 of budget"]);
    expect(told("They were given a fine of $3 million for fraud.")).toEqual(["3000000 of fine"]);
  });

  it("is what money is given for or taken from", () => {
    expect(told("I paid $35,538 for a 9 kW system.")[0]).toBe("35538 of system");
    expect(told("It cut $3 million from the budget.")).toEqual(["3000000 of budget"]);
  });

  it("is the subject of the verb before it, over other figures and phrases", () => {
    expect(told("Traffic in the centre will fall by 30 percent.")).toEqual(["30 of traffic"]);
    expect(told("Nvia gained 8%, Qualm rose 4%.")).toEqual(["8 of Nvia", "4 of Qualm"]);
    expect(told("The hunt will take place in the hills over five weeks.")).toEqual(["5 of hunt"]);
    expect(told("Shares fell, wiping out some 3 percent.")).toEqual(["3 of Shares"]);
  });

  it("is the same for a sum told once more in brackets", () => {
    expect(told("The stake is worth 9 million yuan ($1.3 million).")).toEqual([
      "9000000 of stake",
      "1300000 of stake",
    ]);
  });
});

const pieces = fc.constantFrom(
  ..."5 1,200 3.9 seven two half thousands tens of the and or to - – % $ £ million dozen one , . ( ) a percent people killed Gaza 2019 years 1/2 minus from between said 12-page 3G U.S. °C “ ”".split(
    " ",
  ),
);

describe("figures of any text", () => {
  it("lie in it, in order and apart, with their value within their bounds", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom(" ", ""), (words, gap) => {
        const text = words.join(gap);
        let last = 0;
        for (const { start, end, value, low, high, of } of figuresIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          expect(low ?? value).toBeLessThanOrEqual(value);
          expect(high ?? value).toBeGreaterThanOrEqual(value);
          expect(of === null || of >= 0).toBe(true);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
