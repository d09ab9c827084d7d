import fc from "fast-check";

// The same random examples on every run, so that a change is judged by what it changed. Another
// seed meets what none has met yet: PARALLAX_SEED=random npm run test:unit, now and then.
const seed = process.env["PARALLAX_SEED"] ?? "20261121";
fc.configureGlobal(seed === "random" ? {} : { seed: Number(seed) });
