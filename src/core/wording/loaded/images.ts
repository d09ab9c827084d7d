import { loadedList } from "./loaded-list.ts";

/**
 * Images of flood, swarm, disease, dirt and fire said of people and politics: Lakoff & Johnson (1980);
 * Santa Ana, O. (1999), "Like an animal I was treated"; Charteris-Black, J. (2006), "Britain as a
 * container"; Musolff, A. (2010), "Metaphor, Nation and the Holocaust" (the body politic).
 */
export const images = loadedList("loaded.image", {
  verbs: `
      cascade curdle deluge engulf fester gobble metastasize mushroom overrun putrefy reek
      skyrocket slither slosh smolder snowball spiral stagnate suffuse swamp swarm unravel
      writhe`,
  nouns: `
      apocalypse armageddon blight blot cauldron cesspit cocoon dystopia firehose
      hellfire hellhole hellscape horde infestation invader juggernaut leviathan morass
      nightmare onrush orgy pandora pestilence powder-keg quagmire quicksand rabbit-hole rot
      sinkhole sinking-ship snakepit stench straightjacket straitjacket tentacle thicket
      tidal-wave timebomb tinderbox trapdoor tsunami vortex warpath wasteland whirlpool
      wrecking-ball`,
  phrases: `
      ~add fuel to; adding fuel; avalanche of; barrage of; belly of the beast; blank +check;
      blood on his hands; blood on their hands; bottomless +pit; can of worms; cesspool of;
      death +march; down the drain; drain the swamp; elephant in the room; epidemic of;
      feeding +frenzy; firestorm of; flood of; fuel on the fire; fuel to the fire;
      gas on the fire; gasoline on the fire; golden +goose; gravy +train; heart of darkness;
      hordes of; hornet's nest; hotbed of; house of cards; house of horrors;
      in its death throes; iron curtain; iron +fist; lion's den; nail in the coffin;
      on life support; open the floodgates; opened the floodgates; orgy of; pandora's box;
      perfect storm; poison +pill; pound of flesh; powder keg; powder +keg; rabbit +hole;
      race to the bottom; rotten to the core; sacred +cow; sinking +ship; snake pit;
      through the roof; ticking time +bomb; tidal +wave; time +bomb; tip of the iceberg;
      torrent of; toxic +brew; trojan +horse; tsunami of; wave of +migrant; wave of +refugee;
      witches' brew; wrecking +ball; writing on the wall`,
});
