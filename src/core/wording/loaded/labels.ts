import { loadedList } from "./loaded-list.ts";

/**
 * Labels that sort people into camps, most of them not the labelled ones' own; words of contested
 * issues that only one side uses (Recasens et al. 2013, "one-sided terms"; Lakoff, G. (2004), "Don't
 * Think of an Elephant"; Gentzkow, M. & Shapiro, J. (2010), "What Drives Media Slant?", on phrases
 * that tell the parties apart).
 */
export const labels = loadedList(
  "loaded.label",
  {
    words: `
      abortion-on-demand abortionist abortionists alarmism alarmists alt-left alt-right
      anti-american anti-black anti-business anti-capitalist anti-choice anti-christian
      anti-cop anti-faith anti-family anti-freedom anti-gay anti-gun anti-immigrant
      anti-israel anti-lgbt anti-lgbtq anti-life anti-male anti-masker anti-maskers
      anti-muslim anti-science anti-semite anti-vax anti-vaxer anti-vaxx anti-vaxxer
      anti-vaxxers anti-white anti-woman anti-women anti-worker antivaxxer antivaxxers
      baby-killer baby-killers baby-killing bernie-bro bernie-bros berniebros bible-thumper
      bible-thumpers bible-thumping big-government birtherism bleeding-heart bleeding-hearts
      bolshevik cancel-culture christofascist cisgender-normative climate-denying climategate
      clintonista clintonistas commie commies communist-style conspiracy-mongering corporatism
      corporatists crony-capitalism demonrat deniers deplorables do-gooders do-nothing
      doom-mongering eco-fascist eco-terrorists ecofascist election-denying ethno-nationalist
      ethnonationalist extremists fascism fascist fascistic fascists fear-mongering
      fearmongering gender-bending globalists greenie greenies greenwashing
      grievance-mongering gun-grabber gun-grabbers gun-grabbing gun-loving gun-nut gun-nuts
      hard-left hard-right hate-mongering hatemongering heteronormative hippies hitleresque
      hitlerian holy-roller homophobe homophobes homophobic identitarian identitarians
      illegals islamo-fascist islamofascist islamophobe islamophobes islamophobic jihadi
      jihadis jingoism job-killer job-killing kleptocratic lamestream law-and-order
      left-winger left-wingers lefties leftism leftist leftists leftwing lefty leninist
      libtard libtards loony-left maga maga-world maoist maoists marxism marxist marxists
      misogynist misogynistic misogynists nativism nativist nativists neo-fascist neo-marxist
      neocon neocons neoconservative neoconservatives neofascist neoliberal neoliberalism
      neoliberals obamabots oligarchic one-percenter one-percenters open-borders orwellian
      patriarchal peacenik peaceniks pinko plutocracy plutocratic politically-correct
      pro-abortion pro-aborts pro-criminal pro-death pro-terror pro-terrorist race-baiting
      racist racists red-baiting regressives rethuglican right-winger right-wingers rightist
      rightists rightwing rino rinos rumor-mongering scandal-mongering scaremongering
      science-denying sexist sjw sjws snowflakes socialist-style socialistic
      soft-on-crime stalinism stalinist stalinists super-rich superrich supremacists
      tax-and-spend tea-partier tea-partiers teabagger teabaggers terror-linked
      terrorist-linked theocons theocrat theocratic theocrats transgenderism transphobe
      transphobic trotskyist trumpian trumpism trumpist trumpists trumpster trumpsters
      uber-rich ultra-conservative ultra-left ultra-liberal ultra-maga ultra-rich
      ultra-right ultraconservative ultraliberal virtue-signaling virtue-signalling
      war-mongering warmist warmists warmongering welfare-queen welfare-queens
      white-nationalist white-supremacist whitewashed woke wokeism wokeness wokester xenophobe
      xenophobic`,
    phrases: `
      abortion industry; abortion +mill; abortion on demand; activist +court; activist +judge;
      anchor +baby; anti-gun +activist; banana republic; big government; big oil; big pharma;
      big tech; big tech +oligarch; billionaire class; biological +male; biological +man;
      biological men; bleeding +heart; blood money; border +invasion; born alive;
      cancel culture; catch and release; chain migration; china +virus; chinese +virus;
      christian right; class warfare; climate alarmism; climate +alarmist;
      climate change denial; climate change +denier; climate denial; climate +denier;
      climate +hoax; coastal +elite; corporate america; corporate greed; corporate media;
      corporate welfare; creeping sharia; criminal +alien; crisis +actor; cult of personality;
      dark money; death +cult; death +panel; death +tax; deep +stater; donor class;
      election +denier; establishment +democrat; establishment media;
      establishment +republican; evil empire; extreme left; extreme right; fake news;
      fossil fuel lobby; gay +agenda; gay +lifestyle; gender confused; gender ideology;
      george soros-funded; global warming +hoax; globalist agenda; government takeover;
      green new +scam; gun culture; gun lobby; gun +nut; hard left; hard right;
      hollywood +elite; homosexual +agenda; homosexual +lifestyle; illegal +alien;
      islamic supremacist; islamic terrorism; israel lobby; job +killer;
      job-killing +regulation; judicial activism; kangaroo +court; kung flu;
      late-term +abortion; left-wing agenda; left-wing +extremist; left-wing media;
      left-wing +mob; leftist +activist; leftist agenda; leftist media; leftist +mob;
      legacy media; lgbt agenda; lgbtq agenda; liberal agenda; liberal bias; liberal +elite;
      liberal media; loony left; lynch +mob; mainstream media; media bias; media +elite;
      media +mob; militant +atheist; militant +feminist; military-industrial complex;
      ministry of truth; nanny state; nanny +statist; no-go +zone; one-party rule;
      open +border; open borders; paid +protester; partial-birth +abortion; party +apparatchik;
      party +boss; party establishment; party +hack; party of death; party of no; police state;
      political class; political correctness; politically correct; pro-abortion +activist;
      race +card; race war; radical agenda; radical +feminist; radical islam; radical islamic;
      radical left; radical +leftist; radical right; rape culture; regressive left;
      reign of terror; religious right; right-wing agenda; right-wing +extremist;
      right-wing media; right-wing +mob; robber +baron; rogue +state; rubber +stamp;
      ruling class; ruling +elite; science +denier; second amendment absolutist; show +trial;
      smear +campaign; social justice +warrior; socialist agenda; socialized medicine;
      speech police; starvation +wage; state media; stealth jihad; surveillance state;
      tax and spend; thought police; toxic masculinity; trans agenda; trans ideology;
      transgender ideology; trump +apologist; trump +cultist; trump derangement syndrome;
      trump +loyalist; trumpian base; unborn +baby; unborn +child; unborn children;
      victim mentality; vulture capitalism; vulture +capitalist; wage +slave; wage theft;
      wall street +bankster; war +hawk; war machine; war on christmas; war on coal;
      war on cops; war on women; war +profiteer; witch +hunt; woke +mob; word police;
      wuhan +virus`,
  },
  true,
);
