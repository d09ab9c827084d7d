import { expect, test } from "vitest";
import { countedByFate, mayTellFates } from "./fates.ts";

test.each([
  ["Police say ", " people were injured.", "hurt", "people"],
  ["A slide killed at least ", " workers at a quarry.", "dead", "workers"],
  ["The storm hit, leaving ", " others dead.", "dead", "others"],
  ["The death toll rose to ", ", officials said.", "dead", ""],
  ["The number of injured in the town has risen to ", ".", "hurt", ""],
  ["Among them ", " were critically injured.", "badly hurt", ""],
  ["Two of them and ", " others were slightly hurt.", "slightly hurt", "others"],
  ["The fire claimed ", " lives.", "dead", ""],
  ["The rescuers said ", " miners lost their lives.", "dead", "miners"],
  [
    "By evening ",
    " of those who escaped were being treated in hospital.",
    "hospital",
    "who escaped",
  ],
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
  ["The clinic changed ", " lives."],
  ["She waited ", " days and was injured."],
])("%s#%s counts nobody by what befell them", (before, behind) => {
  expect(countedByFate(before, behind)).toBeNull();
});
