import { benchCompare } from "./zzc.ts";
for (const m of await benchCompare()) console.log(m.name, m.median.toFixed(2), m.minimum.toFixed(2), m.runs, m.against?.name, m.against?.median.toFixed(1), "ratio", m.against?.ratio.toFixed(4));
