import { describe, expect, it } from "vitest";
import { dateRange, readableDate, withReadableDates } from "./dates.ts";

describe("readableDate", () => {
  it("writes a date, and the time and zone as the source gave them", () => {
    expect(readableDate("2025-03-01")).toBe("1 March 2025");
    expect(readableDate("2025-12-31T23:59:00-05:00")).toBe("31 December 2025, 23:59 UTC\u22125");
    expect(readableDate("2025-03-01T08:05")).toBe("1 March 2025, 08:05");
    expect(readableDate("2025-03-01T08:05:09.120Z")).toBe("1 March 2025, 08:05 UTC");
    expect(readableDate("2025-03-01T08:05+00:00")).toBe("1 March 2025, 08:05 UTC");
    expect(readableDate("2025-03-01T08:05+0530")).toBe("1 March 2025, 08:05 UTC+5:30");
  });

  it("returns what is no date unchanged", () => {
    expect(readableDate("spring 2025")).toBe("spring 2025");
    expect(readableDate("2025-13-01")).toBe("2025-13-01");
  });
});

it("makes dates readable where they stand among words", () => {
  expect(
    withReadableDates("A was first (2025-03-11 21:40+01:00), B later (2025-03-12); 09:30 at C."),
  ).toBe("A was first (11 March 2025, 21:40 UTC+1), B later (12 March 2025); 09:30 at C.");
  expect(withReadableDates("at 2031-03-04 09:30 UTC, 2031-03-04T09:30:00Z")).toBe(
    "at 4 March 2031, 09:30 UTC, 4 March 2031, 09:30 UTC",
  );
});

describe("dateRange", () => {
  it("is one day, a stretch within a month, or a stretch between months", () => {
    expect(dateRange([])).toBeNull();
    expect(dateRange(["2025-03-11T10:00", "2025-03-11"])).toBe("11 March 2025");
    expect(dateRange(["2025-03-12", "2025-03-01T08:00"])).toBe("1 to 12 March 2025");
    expect(dateRange(["2025-05-05", "2024-08-09"])).toBe("9 August 2024 to 5 May 2025");
  });
});
