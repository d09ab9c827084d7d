import { loadedList } from "./loaded-list.ts";

/**
 * Verbs and nouns of fighting and destruction said of words, votes and laws, and other sensational
 * verbs of headlines: Lakoff, G. & Johnson, M. (1980), "Metaphors We Live By" ("argument is war");
 * Molek-Kozakowska, K. (2013), "Towards a pragma-linguistic framework for the study of sensationalism
 * in news headlines". What is as often
 * meant literally ("attack", "kill") is left to `personified`.
 */
export const attacks = loadedList("loaded.attack", {
  verbs: `
      annihilate badger bamboozle bash batter bedevil belittle berate besiege besmirch betray
      blackball blacklist blackmail blindside bludgeon body-slam bombard botch bray browbeat
      bulldoze bungle bushwhack cannibalize carp castigate clobber coerce cram crater cripple
      crucify curb-stomp debase decimate deep-six defame defang defenestrate defile defrock
      degrade dehumanize delegitimize demolish demonise demonize denigrate denude deplatform
      deride desecrate despise detest devour discombobulate disembowel disfigure dishonor
      disparage diss dox dunk emaciate emasculate ensnare eviscerate excoriate flail flatten
      flay fleece flout foist fume gaslight ghettoize gloat goad gouge grandstand grovel
      guilt-trip harangue hassle heckle hector hijack hobble hogtie hoodwink humiliate hurl
      impale incinerate infest insinuate kneecap lambast lambaste lampoon lash manacle mangle
      manhandle maul mock neuter nosedive nuke obliterate ostracize pander peddle persecute
      pillory plunder poison pounce pulverise pulverize pummel purge rail ram rankle rant
      ravage rave revile ridicule rile rubbish ruffle ruin sabotage sandbag scald scapegoat
      scare-monger scathe scourge scream screech scuttle shackle shame shellac shiv
      short-circuit shred shriek sideswipe skewer slam slander slime smack smash smear smite
      smother snarl sneer snipe snub snuff spank spew spurn squander squash squelch steamroll
      steamroller stifle stigmatize stomp stonewall strafe strong-arm subjugate sucker-punch
      suffocate swindle taint tarnish taunt thrash throttle thump thwack torpedo trample trash
      traumatize trounce tyrannize unnerve upbraid upend vanquish vaporize victimize vilify
      wallop weaponise weaponize wreak wreck wrest zap zing`,
  nouns: `
      beatdown bloodbath bombshell broadside brouhaha calamity carnage catastrophe catfight
      clampdown clobbering comeuppance cudgel debacle diatribe dogfight donnybrook drubbing
      fiasco firestorm fracas free-for-all freefall furor furore hatchet havoc hullabaloo
      implosion inquisition jihad kerfuffle lashing maelstrom mauling mayhem meltdown
      mudslinging onslaught outcry pandemonium pile-on pummeling savaging scorched-earth
      screed shellacking showdown skewering slugfest smackdown squabble takedown thrashing
      throwdown tirade train-wreck trainwreck trouncing turmoil vendetta vitriol walloping
      whipping wipeout`,
  words: "clowning clowned duped dupes purged savaged savaging",
  phrases: `
      assault on; ~beat the drum; ~bend the knee; ~bite back; ~blow up; ~bow to; ~bully into;
      ~cash in on; ~cave to; character assassination; ~chip away; ~clap back; ~come unglued;
      ~cozy up to; ~crack the whip; ~cry foul; ~cry wolf; death +knell; death +spiral;
      ~declare war on; ~drink the kool-aid; ~drive a wedge; ~drop a bombshell; dumpster +fire;
      ~dunk on; ~eat away; ~fall to pieces; ~fan the flames; ~freak out; ~get away with;
      ~get slammed; ~gin up; ~go ballistic; ~go berserk; ~go nuclear; ~go off the rails;
      ~hang out to dry; held hostage; ~hold a gun; hold hostage; ~hollow out;
      in the crosshairs; ~jam through; ~kowtow to; ~lash out; ~lay into; ~lay waste;
      ~light into; ~lose her mind; ~lose his mind; ~lose their minds; ~melt down;
      on the warpath; ~pile on; ~play the victim; ~pour fuel on; ~pull the plug; ~pull the rug;
      ~put in the crosshairs; ~rail against; ~ram down; ~ram through; ~rip away; ~rip into;
      ~run amok; ~run roughshod; scorched earth; ~sell out; ~shove down;
      ~spiral out of control; ~stab in the back; ~stamp out; ~stir up; ~stoke +fear;
      ~strip away; ~suck up to; ~sweep under the rug; ~take a dig at; ~take a hammer to;
      ~take a jab at; ~take a shot at; ~take a sledgehammer to; ~take a swipe at; ~take aim at;
      ~tear apart; ~tear into; ~tear itself apart; ~throw gasoline; ~throw under the bus;
      train +wreck; ~turn a blind eye; under siege; ~wage war on; war on; ~whip up;
      ~whittle away; ~wreak havoc`,
});
