import { describe, expect, it } from "vitest";
import { dateRange, readableDate } from "./dates.ts";

describe("readableDate", () => {
  it("writes a date, and the time as the source gave it", () => {
    expect(readableDate("2025-03-01")).toBe("1 March 2025");
    expect(readableDate("2025-12-31T23:59:00-05:00")).toBe("31 December 2025, 23:59");
  });

  it("returns what is no date unchanged", () => {
    expect(readableDate("spring 2025")).toBe("spring 2025");
    expect(readableDate("2025-13-01")).toBe("2025-13-01");
  });
});

describe("dateRange", () => {
  it("is one day, a stretch within a month, or a stretch between months", () => {
    expect(dateRange([])).toBeNull();
    expect(dateRange(["2025-03-11T10:00", "2025-03-11"])).toBe("11 March 2025");
    expect(dateRange(["2025-03-12", "2025-03-01T08:00"])).toBe("1 to 12 March 2025");
    expect(dateRange(["2025-05-05", "2024-08-09"])).toBe("9 August 2024 to 5 May 2025");
  });
});
