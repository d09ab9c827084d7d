import { loadedList } from "./loaded-list.ts";

/**
 * Nouns that insult or demonise who they name: Allan & Burridge (1991), "Euphemism and
 * Dysphemism"; "name-calling" after Lee, A. M. & Lee, E. B. (1939), "The Fine Art of Propaganda".
 */
export const insults = loadedList("loaded.insult", {
  nouns: `
      abomination agitator alarmist apologist autocrat backstabber barbarian barfly bastard
      bedwetter bigot birther bloodsucker blowhard bogeyman boogeyman bootlick bootlicker
      braggart brownshirt brute buffoon bully bungler busybody cabal caricature carpetbagger
      cesspool charlatan cheat cheater cheerleader chicken-hawk chickenhawk chump clique clown
      cockroach con-man conman control-freak corporatist coward crackpot creep cretin crony
      crook crybaby crybully cult cultist deadbeat deadender demagogue demon denialist denier
      deplorable despot devil dimbulb dimwit dirtbag disgrace do-gooder dolt dotard
      drama-queen dunce dupe elitist embarrassment enabler eugenicist evildoer
      extremist fabulist fanatic fanboy fat-cat fatcat fear-monger fearmonger feminazi
      firebrand flip-flopper floozy flunkey flunky fool fraudster freak freeloader fusspot
      gangster gasbag ghoul globalist goon grandstander grifter groomer groupie groveler hack
      harpy has-been hater henchman henchmen hillbilly hoodlum hothead huckster hypochondriac
      hypocrite ideologue idiot ignoramus imbecile impostor incompetent ingrate
      insurrectionist interloper jackass jerk jingoist junta kleptocrat knave know-it-all kook
      lackey lapdog laughingstock lecher leech lemming liar loon loser loudmouth lout lowlife
      lunatic madman malcontent maniac marauder martinet mastermind meathead meddler
      megalomaniac menace mercenary minion misanthrope miscreant mob mollycoddler monster
      moocher moron mouthpiece narcissist naysayer ne'er-do-well nincompoop nitwit numbskull
      nut nutcase nutjob oaf obstructionist ogre oligarch opportunist oppressor pantywaist
      parasite pariah patsy pearl-clutcher pervert phony pinhead pipsqueak plutocrat poser
      poseur prima-donna profiteer propagandist provocateur puppet pushover quack rabble
      rabble-rouser race-baiter rascal reactionary reprobate riffraff robber-baron rogue
      ruffian scab scapegrace scaremonger scatterbrain schemer scofflaw scold scoundrel
      scrooge scum scumbag sellout shapeshifter sheeple shill showboat showman shrew shyster
      simpleton sissy skinflint slacker sleazebag slob slouch slumlord slut smartass snob
      snowflake sophist spinmeister spoilsport stooge strongman stunt suck-up supremacist
      swine sycophant taskmaster tattletale thickhead thug totalitarian traitor tree-hugger
      trickster troglodyte troll turncoat twit tyrant underling usurper vagabond vermin
      villain virtue-signaler vulture wacko warhawk warlord warmonger washout wastrel weakling
      weasel weirdo whack-job whiner whippersnapper whore wimp windbag wingnut witch wretch
      wuss yes-man yokel zealot zealotry`,
  phrases: `
      attack +dog; bad +actor; champagne +socialist; chattering classes; con +artist; con +man;
      deep state; fat +cat; flat +earther; hired +gun; ivory +tower; laughing stock;
      limousine +liberal; loose +cannon; peanut gallery; race +hustler; snake oil +salesman;
      talking +head; trust fund +kid; useful +idiot; wolf in sheep's clothing; yes +man`,
});
