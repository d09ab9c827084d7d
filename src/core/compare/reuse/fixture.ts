/** A passage of 52 words without quotations. */
export const PASSAGE = `The harbour board closed both piers of the old ferry terminal on Thursday after divers found cracks in eleven of its forty oak pillars. Engineers expect the repairs to last until autumn and to cost about nine million crowns, most of which the islands' own savings bank has agreed to lend without interest.`;

/** The same told with other words here and there. */
export const EDITED_PASSAGE = `The harbour board shut both piers of the ferry terminal on Thursday after divers found deep cracks in eleven of its forty oak pillars. Engineers now expect the repairs to last until winter and to cost about nine million crowns, most of which the islands' savings bank has agreed to lend without any interest.`;

/** Articles that share nothing. */
export const HOSTS: readonly string[] = [
  `Travellers to the outer islands must take the bus this summer.

Shopkeepers in the lower town complained that nobody had asked them. A petition lies on the counter of the bakery, where Marta Lund has collected three hundred names since Monday.

Buses leave every hour from the station square, and tickets for the crossing stay valid on them.`,
  `Nothing has divided the town council so much in years as the question of what to do with its ferries.

Conservative members want a bridge instead, whatever that may cost. Their opponents point to the birds that nest along the sound, and to two earlier plans that came to nothing.

A vote is due before the holidays, said the council's clerk, Jon Arvid.`,
  `Old photographs show the landing stage crowded with herring boats and summer guests.

Historian Ebba Falk has written its story, from the first steamer to the storms of recent winters. Her book costs less than a return ticket and sells well.

She reads from it in the customs house next week, where coffee will be served.`,
];
