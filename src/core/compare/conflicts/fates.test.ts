import { expect, test } from "vitest";
import { countedByFate, mayTellFates } from "./fates.ts";

test.each([
  ["Police say ", " people were injured.", "hurt", "people"],
  ["A slide killed at least ", " workers at a quarry.", "dead", "workers"],
  ["The storm hit, leaving ", " others dead.", "dead", "others"],
  ["The death toll rose to ", ", officials said.", "dead", ""],
  ["The number of injured in the town has risen to ", ".", "hurt", ""],
  ["Among them ", " were critically injured.", "badly hurt", ""],
  ["Police arrested ", " after the march.", "held", ""],
  ["A jet with ", " passengers and six crew on board landed.", "aboard", "passengers"],
  ["The mill closes and ", " people will lose their jobs.", "jobless", "people"],
])("%s#%s", (before, behind, fate, who) => {
  expect(countedByFate(before, behind)).toMatchObject({ fate, who });
  expect(mayTellFates(`${before}12${behind}`)).toBe(true);
});

test.each([
  ["Rain fell in ", " villages hurt by the drought."],
  ["The mayor met ", " people in the hall."],
  ["She waited ", " days and was injured."],
])("%s#%s counts nobody by what befell them", (before, behind) => {
  expect(countedByFate(before, behind)).toBeNull();
});
