const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/**
 * Nouns that are the head of a body's, a place's or a work's name, in lower case; gathered for
 * this file from how such names are built in English (Quirk et al. 1985, 5.60–5.66).
 */
export const BODY_HEADS = words(
  `academy administration agency airlines airways alliance army assembly associates association
  authority bank bankers band battalion board bbc brigade brewery broadcasting brothers bros bureau cabinet cartel center
  centre chamber church club co coalition college command commission committee communications
  community company conference confederation congress consortium constabulary corp corporation
  corps council court courts customs democrats department dept. directorate division dynasty electronics
  enforcement enterprises entertainment exchange faculty federation films fleet fm force forces foundation front
  fund gallery gmbh government group guard guards guild herald holdings hospital house inc inc. industries infantry institute
  institution insurance intelligence international investments journal kremlin laboratories laboratory labs league
  legion library limited llc llp local lodge lp ltd ltd. magazine media militia ministry mission motors
  movement museum navy network networks news newspaper office orchestra order organisation
  organization parliament partners protection partnership party patrol petroleum pictures plc police post press productions
  publications publishers publishing quartet radio railroad railway records regiment registry reserve resistance   school schools senate service services society software squad squadron staff studio studios supreme syndicate
  symphony systems tabernacle taskforce team technologies technology telegraph television theater theatre
  times tribunal tribune trio troops trust union united universities university ventures volunteers works yard
  orphanage choir ensemble pentagon reuters rangers eagles lions tigers bears giants wolves panthers
  hawks bulls knights pirates raiders raptors rockets saints sox warriors wildcats yankees mets
  dodgers cubs braves cowboys dolphins jets patriots broncos redskins packers vikings steelers
  celtics lakers knicks spurs canucks bruins rovers wanderers athletic hotspur albion f.c. fc afc
  a.f.c. sc clan brigades recordings design constabulary hospitals command seminary observatory`,
);
export const PLACE_HEADS = words(
  `abbey airfield airport alley archipelago arena avenue barracks base basin bay beach borough
  boulevard bridge building burough canal canyon cape castle cathedral cave cemetery channel city coast coulee
  county creek crossing dam desert district drive estate falls field fields forest fort garden
  gardens gate glacier gorge grounds gulf hall harbor harbour heights highway hill hills hotel island
  islands isle isles jungle junction lagoon lake lakes lane line manor meadows monument mountain mountains
  mount oasis ocean oval palace park parish pass peak peninsula place plain plains plateau plaza point port prairie
  prefecture prison promenade province quarter ranch range reef region reservoir ridge river rivers road
  rock route sea settlement shire shore springs square stadium station steppe strait straits street
  suburb summit terrace territories territory tomb tower towers town township trail tunnel turnpike
  valley village volcano wall ward waterfall way wetlands woods zoo oblast raion commune voivodeship
  republic kingdom duchy state emirate colony dominion cliffs marsh swamp moor dale vale airstrip crater brook
  pond dock docks gym playfield rink corner ave ave. st rd blvd empire formation hollow pavilion penitentiary mall parkway motorway raceway
  speedway circuit racecourse metro transit pier quay wharf farm farms mine quarry ruins monastery priory convent shrine temple mosque synagogue checkpoint crossing`,
);
export const OTHER_HEADS = words(
  `accord accords act affair agreement amendment anthem attack attacks award awards ball battle bible bill blues book bowl
  campaign census championship championships chart charter chronicles code competition conflict constitution convention cross crisis
  crusade cup day days declaration derby disaster disease doctrine draft edition election elections encyclopedia epic era
  fair festival final finals game games genocide grammy guide hot holocaust hurricane inquisition jubilee language law laws
  linux marathon masters medal month mystery offensive olympics open opera operation ordinance pact plan play playoffs
  plebiscite plebiscites policy prix prize problem process project protocol purge race rebellion reformation regatta renaissance report
  resolution revolt revolution riots rite rule saga scandal season series show siege song songs star stories story strategy initiative summit symphony
  syndrome synod system tale tales theorem theory tour tournament tradition treaty trial trials trilogy
  trophy uprising version vote war wars week wing world year years`,
);
/** Words that begin a place's name: "Lake Ontario", "Mount Hood", "Fort Worth". */
export const PLACE_OPENERS = words(
  `lake mount mt mt. fort ft. port cape san santa los las el rio river isle gulf saint-denis camp upper lower
  north south east west northern southern eastern western northeast northwest southeast southwest central new greater`,
);
/** Heads that take their complement with "of", "for" or "on": "Ministry of Health". */
export const TAKES_OF = words(
  `university universities college school academy bank church ministry department minister institute institution museum
  library house court courts council federation league union association society republic kingdom
  duchy county isle isles isles bay gulf cape sea strait straits battle siege treaty act declaration war wars
  board bureau bureaus office center centre city state states commission committee conference congress chamber confederation
  order knights sons daughters friends bishop diocese archdiocese province district parish port
  hall lord lords lady duke earl master prince book gospel acts song ballad tale tales legend legends day
  days world game games age song story history empire army assembly brotherhood commonwealth party front movement convention bill
  statue tower temple palace castle cathedral valley mount mountains garden village town
  farmers workers voice women men sea lakes head horn coalition authority organisation organization community
  association medal cross legion journal encyclopedia heart king kings queen night son power art works
  call voices rock hammer spirit shadow master lives life death rise fall end house secret heart land lake
  forest rights bill law field theory dream dreams dance edge planet revenge return curse`,
);

/** Bodies known by a word no head tells, as they are written; gathered for this file. */
export const KNOWN_BODIES = words(
  `Google Facebook Twitter Microsoft Apple Amazon Yahoo Skype YouTube Instagram Netflix Tesla Boeing Airbus Intel IBM
  Oracle Samsung Sony Toyota Honda Nissan Volkswagen BMW Siemens Nokia Huawei TikTok WhatsApp Uber Lyft Airbnb PayPal
  eBay Walmart Costco Starbucks McDonald's Pfizer Moderna AstraZeneca Novartis Bayer Shell BP Exxon Chevron Gazprom Rosneft
  Aramco Lufthansa Ryanair Citigroup JPMorgan Goldman HSBC Barclays Deutsche UBS BlackRock Lockheed Raytheon Halliburton
  Republicans Democrats Tories Conservatives Liberals Labour GOP Likud Fatah Hamas Hezbollah Hizbollah Taliban ISIS ISIL
  Daesh Houthis Boko_Haram Al-Qaeda al-Qaeda al-Qaida al-Shabab NATO UN U.N. EU E.U. OPEC UNESCO UNICEF ASEAN Interpol
  Europol Mossad Kremlin Pentagon Capitol Congress Senate Parliament Bundestag Duma Knesset Reuters Politico Axios CNN
  BBC NBC CBS ABC MSNBC NPR PBS AP AFP Fox Bloomberg Newsweek Breitbart Greenpeace Oxfam Antifa Medicare Medicaid Obamacare
  FBI F.B.I. CIA C.I.A. NSA N.S.A. DHS ICE EPA E.P.A. FDA F.D.A. IRS I.R.S. DOJ NASA N.A.T.O. NRA N.R.A. ACLU A.C.L.U.
  FIFA UEFA NFL NBA MLB NHL NCAA IOC`,
);

/** Nouns that, behind "is a" or before a name, tell what the name is of. */
export const BODY_NOUNS = words(
  `band group company firm club team party organisation organization agency university college school
  station network channel broadcaster newspaper magazine airline manufacturer label publisher
  brand charity church league association corporation conglomerate retailer bank brewery orchestra
  choir cartel militia union squad franchise subsidiary institution operator producer developer
  giant maker trio duo quartet ensemble faction gang`,
);
export const PLACE_NOUNS = words(
  `village town city county district province region state country river lake mountain island municipality
  commune suburb neighbourhood neighborhood parish borough hamlet settlement peninsula port capital
  valley township community street road park area territory prefecture airport stadium building
  castle cathedral bridge resort peak hill bay beach continent republic crater`,
);
export const OTHER_NOUNS = words(
  `album song single film movie book novel series show game programme program episode poem
  play opera musical ship aircraft car vehicle model rifle missile language award festival tournament
  competition event war battle treaty law act genre character comic track soundtrack documentary
  sitcom videogame software ep lp dvd manga anime record hit ballad painting sculpture tv
  symphony engine locomotive tank submarine frigate helicopter plane species breed cup championship`,
);
export const PERSON_NOUNS = words(
  `politician actor actress singer songwriter musician footballer player writer author poet
  novelist journalist lawyer attorney businessman businesswoman scientist physicist chemist
  mathematician philosopher historian painter artist sculptor composer conductor director producer
  drummer guitarist bassist vocalist pianist rapper athlete swimmer cyclist driver boxer
  wrestler coach manager economist engineer architect inventor explorer astronaut soldier general
  admiral king queen prince princess emperor bishop priest monk saint theologian diplomat activist
  professor teacher scholar comedian model dancer choreographer filmmaker screenwriter playwright
  cartoonist photographer chef executive entrepreneur missionary officer commander judge president
  minister senator governor mayor leader son daughter brother sister wife husband father mother
  cousin uncle aunt friend colleague lawmaker migrant defendant suspect victim resident
  spokesman spokeswoman spokesperson teammate successor predecessor rival opponent frontman
  sailor marine veteran pilot firefighter nurse operative keyboardist striker midfielder goalkeeper defender pitcher quarterback outfielder linebacker`,
);

/** Words for matters no person is called by: "Social Credit", "National Security". */
export const MATTERS = words(
  `security policy credit trade health education defense defence energy affairs relations rights
  freedom justice peace response source sources transport transportation commerce finance labor
  agriculture environment science sciences research development management strategy service
  medicine history music art arts theory economics politics culture religion sports football
  baseball basketball hockey soccer rugby cricket golf tennis poker racing access edition version
  classic special live online digital global national international social general public united
  first last best new big great old top total full free open royal annual championship official
  original major minor senior junior central federal all-american all-star advanced combined
  common human natural modern ancient eastern western northern southern pacific atlantic`,
);

/** Verbs only persons are the subject of, mostly. */
export const PERSON_VERBS = words(
  `said says told tells asked added wrote writes married died born studied graduated argued tweeted
  joked resigned retired replied answered explained attended believes believed thinks thought
  smiled laughed cried recalled insisted testified pleaded grew began became starred sang played
  appeared directed met lived moved returned spoke stated who whose`,
);
