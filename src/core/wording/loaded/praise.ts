import { loadedList } from "./loaded-list.ts";

/**
 * Words that praise: the positive side of appraisal (Martin & White 2005), "puffery" and
 * one-sided framing after Recasens et al. (2013) and the style rules of news agencies.
 */
export const praise = loadedList("loaded.praise", {
  nouns: `
      beacon darling gem guru hero heroine legend luminary maverick patriot powerhouse
      rockstar savior saviour stalwart statesman superstar titan trailblazer virtuoso
      visionary`,
  adjectives: `
      admirable adorable affable amazing angelic astute awe-inspiring awesome beatific beloved
      benevolent best-in-class big-hearted brave breezy brilliant captivating charismatic
      charming classy commendable common-sense commonsense compassionate courageous
      crowd-pleasing dashing dauntless dazzling deft delightful ebullient effervescent
      electrifying elegant eloquent enchanting endearing enlightened enthralling enviable epic
      ethereal exalted exceptional exemplary exhilarating exquisite extraordinary fabulous
      fair-minded fantastic far-sighted farsighted fearless feisty first-rate flawless
      forward-thinking freedom-loving gallant galvanizing game-changing glorious glowing
      god-fearing good-hearted good-natured gorgeous graceful gracious groundbreaking gutsy
      hard-working hardworking heartfelt heartwarming heavenly herculean heroic high-flying
      high-minded honorable humane idyllic immaculate impassioned impeccable impressive
      incisive incorruptible indomitable ingenious inspirational inspiring intrepid invaluable
      invincible irresistible joyful joyous jubilant justifiable keen-eyed laudable
      law-abiding life-affirming life-changing lion-hearted lofty lovely luminous lustrous
      magical magnanimous magnificent majestic marvelous masterful mesmerizing meticulous
      mighty miraculous no-nonsense noble outstanding patriotic peace-loving peerless
      phenomenal picture-perfect pioneering plucky poignant praiseworthy prescient principled
      pristine prodigious rapturous razor-sharp red-blooded refreshing resolute resplendent
      righteous riveting rock-solid rosy sacrosanct saintly scintillating selfless seminal
      sensational sharp-witted soul-stirring spectacular spellbinding spirited splendid
      spotless squeaky-clean star-studded staunch steadfast stellar sterling sublime sumptuous
      superb superlative sure-footed tenacious terrific thought-provoking thoughtful thriving
      time-honored tireless tough-minded trailblazing transformative triumphant trusty
      truthful unassailable unblemished unbowed uncompromising undaunted undefeated unerring
      unflinching unforgettable unimpeachable unmatched unparalleled unrivaled unshakable
      unshakeable unspoiled unstoppable unsung unwavering uplifting upstanding valiant vaunted
      venerable virtuous vivacious well-deserved whip-smart wholesome winsome wise witty
      wonderful wondrous world-class world-renowned`,
  phrases: `
      breath of fresh air; larger than life; moral clarity; moral +compass;
      on the right side of history; profile in courage; second to none; shining +example;
      tour de force`,
});
