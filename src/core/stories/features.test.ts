import { afterEach, describe, expect, it } from "vitest";
import { featuresOf } from "./features.ts";

const own = process.env["TZ"];
afterEach(() => {
  if (own === undefined) delete process.env["TZ"];
  else process.env["TZ"] = own;
});

function dayOf(published: string | null): number | null {
  return featuresOf({ id: "a", headline: "Bell returned", text: "It rang.", published }).day;
}

describe("the day of an article", () => {
  const FIFTH = Date.UTC(2025, 4, 5) / 86_400_000;

  it.each(["Pacific/Kiritimati", "UTC", "Pacific/Pago_Pago"])("is the same in %s", (zone) => {
    process.env["TZ"] = zone;
    expect(dayOf("2025-05-05")).toBe(FIFTH);
    expect(dayOf("2025-05-05T00:30")).toBe(FIFTH);
    expect(dayOf("2025-05-05T23:30:00")).toBe(FIFTH);
    expect(dayOf("2025-05-05T23:30:00Z")).toBe(FIFTH);
    expect(dayOf("2025-05-06T01:30:00.000+02:00")).toBe(FIFTH);
    expect(dayOf("2025-05-04T21:30:00-0500")).toBe(FIFTH);
  });

  it("is null where there is no date", () => {
    expect(dayOf(null)).toBeNull();
    expect(dayOf("last week")).toBeNull();
  });
});
