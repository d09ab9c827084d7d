/**
 * Countries with the adjectives and nouns for who belongs to them, written down for this file:
 * `country | adjective, noun…`. Names used for the same country stand before the bar, fullest first.
 */
const COUNTRIES = `Afghanistan|Afghan
Albania|Albanian
Algeria|Algerian
Andorra|Andorran
Angola|Angolan
Argentina|Argentine,Argentinian,Argentinean
Armenia|Armenian
Australia|Australian,Aussie
Austria|Austrian
Azerbaijan|Azerbaijani,Azeri
Bahamas|Bahamian
Bahrain|Bahraini
Bangladesh|Bangladeshi
Barbados|Barbadian
Belarus|Belarusian
Belgium|Belgian
Belize|Belizean
Benin|Beninese
Bhutan|Bhutanese
Bolivia|Bolivian
Bosnia and Herzegovina,Bosnia|Bosnian
Botswana|Botswanan
Brazil|Brazilian
Brunei|Bruneian
Bulgaria|Bulgarian
Burkina Faso|Burkinabe
Burma,Myanmar|Burmese
Burundi|Burundian
Cambodia|Cambodian
Cameroon|Cameroonian
Canada|Canadian
Cape Verde|Cape Verdean
Central African Republic|Central African
Chad|Chadian
Chile|Chilean
China,People's Republic of China|Chinese
Colombia|Colombian
Costa Rica|Costa Rican
Croatia|Croatian,Croat
Cuba|Cuban
Cyprus|Cypriot
Czech Republic,Czechia|Czech
Czechoslovakia|Czechoslovak
Democratic Republic of the Congo,Congo,DRC|Congolese
Denmark|Danish,Dane
Djibouti|Djiboutian
Dominican Republic|Dominican
East Germany|East German
East Timor,Timor-Leste|Timorese
Ecuador|Ecuadorian,Ecuadorean
Egypt|Egyptian
El Salvador|Salvadoran,Salvadorean
Eritrea|Eritrean
Estonia|Estonian
Eswatini,Swaziland|Swazi
Ethiopia|Ethiopian
Fiji|Fijian
Finland|Finnish,Finn
France|French,Frenchman,Frenchmen
Gabon|Gabonese
Gambia|Gambian
Georgia|Georgian
Germany|German
Ghana|Ghanaian
Greece|Greek
Greenland|Greenlandic,Greenlander
Grenada|Grenadian
Guatemala|Guatemalan
Guinea|Guinean
Guyana|Guyanese
Haiti|Haitian
Honduras|Honduran
Hong Kong|Hongkonger
Hungary|Hungarian
Iceland|Icelandic,Icelander
India|Indian
Indonesia|Indonesian
Iran,Islamic Republic of Iran,Persia|Iranian,Persian
Iraq|Iraqi
Ireland,Republic of Ireland|Irish,Irishman,Irishmen
Israel|Israeli
Italy|Italian
Ivory Coast,Côte d'Ivoire|Ivorian
Jamaica|Jamaican
Japan|Japanese
Jordan|Jordanian
Kazakhstan|Kazakh,Kazakhstani
Kenya|Kenyan
Kosovo|Kosovar
Kuwait|Kuwaiti
Kyrgyzstan|Kyrgyz
Laos|Lao,Laotian
Latvia|Latvian
Lebanon|Lebanese
Lesotho|Basotho
Liberia|Liberian
Libya|Libyan
Liechtenstein|Liechtensteiner
Lithuania|Lithuanian
Luxembourg|Luxembourger
Macedonia,North Macedonia|Macedonian
Madagascar|Malagasy
Malawi|Malawian
Malaysia|Malaysian
Maldives|Maldivian
Mali|Malian
Malta|Maltese
Mauritania|Mauritanian
Mauritius|Mauritian
Mexico|Mexican
Moldova|Moldovan
Monaco|Monegasque
Mongolia|Mongolian,Mongol
Montenegro|Montenegrin
Morocco|Moroccan
Mozambique|Mozambican
Namibia|Namibian
Nepal|Nepali,Nepalese
Netherlands,Holland|Dutch,Dutchman,Dutchmen
New Zealand|New Zealander,Kiwi
Nicaragua|Nicaraguan
Niger|Nigerien
Nigeria|Nigerian
North Korea,Democratic People's Republic of Korea,DPRK|North Korean
Northern Ireland|Northern Irish
Norway|Norwegian
Oman|Omani
Pakistan|Pakistani
Palestine,Palestinian territories|Palestinian
Panama|Panamanian
Papua New Guinea|Papuan
Paraguay|Paraguayan
Peru|Peruvian
Philippines|Philippine,Filipino
Poland|Polish,Pole
Portugal|Portuguese
Prussia|Prussian
Puerto Rico|Puerto Rican
Qatar|Qatari
Romania|Romanian
Russia,Russian Federation|Russian
Rwanda|Rwandan
Samoa|Samoan
Saudi Arabia|Saudi,Saudi Arabian
Scotland|Scottish,Scot
Senegal|Senegalese
Serbia|Serbian,Serb
Sierra Leone|Sierra Leonean
Singapore|Singaporean
Slovakia|Slovak,Slovakian
Slovenia|Slovenian,Slovene
Somalia|Somali
South Africa|South African
South Korea,Republic of Korea|South Korean
South Sudan|South Sudanese
Soviet Union,USSR,U.S.S.R.|Soviet
Spain|Spanish,Spaniard
Sri Lanka|Sri Lankan
Sudan|Sudanese
Suriname|Surinamese
Sweden|Swedish,Swede
Switzerland|Swiss
Syria|Syrian
Taiwan|Taiwanese
Tajikistan|Tajik
Tanzania|Tanzanian
Thailand|Thai
Tibet|Tibetan
Togo|Togolese
Tonga|Tongan
Trinidad and Tobago,Trinidad|Trinidadian
Tunisia|Tunisian
Turkey,Türkiye|Turkish,Turk
Turkmenistan|Turkmen
Uganda|Ugandan
Ukraine|Ukrainian
United Arab Emirates,UAE,U.A.E.|Emirati
United Kingdom,UK,U.K.,Great Britain,Britain|British,Briton,Brit
England|English,Englishman,Englishmen
Wales|Welsh,Welshman,Welshmen
United States,United States of America,US,U.S.,U.S,USA,U.S.A.,America|American
Uruguay|Uruguayan
Uzbekistan|Uzbek
Vatican City,Vatican,Holy See|
Venezuela|Venezuelan
Vietnam|Vietnamese
West Germany|West German
Yemen|Yemeni
Yugoslavia|Yugoslav
Zambia|Zambian
Zimbabwe|Zimbabwean`;

/** Words for who belongs to a region, a people or a faith: names of no place and no body. */
const PEOPLES = `African Asian European Arab Arabic Jewish Jew Muslim Christian Catholic Protestant Latino
  Latina Hispanic Kurdish Kurd Sunni Shiite Shia Hindu Buddhist Sikh Islamic Western Eastern Slavic
  Scandinavian Nordic Celtic Germanic Latin Roman Greek Hebrew Byzantine Ottoman Balkan Baltic
  Bavarian Catalan Basque Sicilian Hawaiian Texan Californian Korean Anglican Lutheran Methodist
  Baptist Presbyterian Mormon Orthodox Flemish Walloon Gaelic Norse Viking Anglo-Saxon Mayan Aztec
  Inca Bengali Punjabi Tamil Gujarati Marathi Malayalam Telugu Kannada Urdu Hindi Pashtun Chechen
  Tatar Caribbean Mediterranean Victorian Elizabethan Edwardian Marxist Communist Nazi Zionist
  Caucasian Mediaeval Aboriginal Maori Inuit Cherokee Navajo Sioux Apache Rohingya Uighur Uyghur
  Cantonese Mandarin Castilian Galician Andalusian Venetian Florentine Neapolitan Parisian Londoner
  Berliner Tyrolean Saxon Norman Breton Cornish Manx Swahili Zulu Xhosa Afrikaans Yiddish Houthi
  Central_American South_American North_American Latin_American African-American Afro-American
  Pan-American Trans-Atlantic Southeast_Asian Middle_Eastern Druze Amish Quaker Hasidic`;

const STATES = `Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii
  Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan
  Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico
  New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island
  South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia
  Wisconsin Wyoming D.C. Washington_D.C. Calif. Fla. Mass. Conn. Penn. Tex. Ariz. Ill. Mich. Minn.
  Wis. Tenn. Ky. Okla. Ore. Nev. Colo. Va. Md. N.Y. N.J. N.H. N.M. N.C. N.D. S.C. S.D. R.I. Vt.
  Ontario Quebec British_Columbia Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick
  Newfoundland Labrador Yukon Nunavut Queensland Victoria New_South_Wales Tasmania
  South_Australia Western_Australia Northern_Territory Bavaria Saxony Hesse Brandenburg Thuringia
  Westphalia Catalonia Andalusia Galicia Castile Aragon Brittany Normandy Provence Burgundy Alsace
  Gascony Tuscany Lombardy Piedmont Sicily Sardinia Calabria Umbria Veneto Silesia Pomerania
  Galicia Bohemia Moravia Transylvania Crimea Donbas Chechnya Dagestan Siberia Punjab Kashmir
  Gujarat Kerala Karnataka Maharashtra Rajasthan Bengal Assam Bihar Orissa Sindh Balochistan
  Kurdistan Xinjiang Guangdong Sichuan Manchuria Hokkaido Honshu Kyushu Okinawa Java Sumatra
  Borneo Bali Mindanao Luzon Yorkshire Kent Essex Sussex Surrey Cornwall Devon Dorset Somerset
  Norfolk Suffolk Lincolnshire Lancashire Cheshire Cumbria Derbyshire Nottinghamshire Hampshire
  Gloucestershire Oxfordshire Cambridgeshire Hertfordshire Buckinghamshire Wiltshire Shropshire
  Warwickshire Staffordshire Leicestershire Northumberland Ulster Leinster Munster Connacht Sinaloa
  Sonora Chihuahua Jalisco Chiapas Oaxaca Tamaulipas Michoacan Veracruz Guerrero Baja_California`;

const CITIES = `Abidjan Abu_Dhabi Abuja Accra Addis_Ababa Adelaide Aden Albany Albuquerque Aleppo Alexandria
  Algiers Almaty Amman Amsterdam Anaheim Anchorage Ankara Annapolis Antwerp Asheville Astana Athens
  Atlanta Auckland Austin Baghdad Baku Baltimore Bamako Bangalore Bangkok Barcelona Basel Basra
  Baton_Rouge Beijing Beirut Belfast Belgrade Berkeley Berlin Bern Bethlehem Bilbao Birmingham Bogota
  Bogotá Boise Bologna Bombay Bonn Bordeaux Boston Boulder Brasilia Bratislava Bremen Brisbane Bristol
  Brooklyn Bronx Brussels Bucharest Budapest Buenos_Aires Buffalo Cairo Calcutta Calgary Cambridge
  Canberra Cancun Cape_Town Caracas Cardiff Casablanca Charleston Charlotte Chennai Chernobyl Chicago
  Christchurch Cincinnati Cleveland Cologne Colombo Columbus Conakry Copenhagen Cordoba Cork
  Cracow Kraków Krakow Dakar Dallas Damascus Darwin Dayton Delhi New_Delhi Denver Derby Des_Moines
  Detroit Dhaka Doha Donetsk Dortmund Dresden Dubai Dublin Durban Düsseldorf Edinburgh Edmonton El_Paso
  Essen Fallujah Florence Fort_Worth Frankfurt Fresno Fukuoka Gaza_City Gaza Gdańsk Geneva Genoa Ghent
  Glasgow Gothenburg Granada Greenwich Guadalajara Guangzhou Guantánamo Hague The_Hague Haifa Halifax
  Hamburg Hamilton Hanoi Hanover Harare Harlem Hartford Havana Helsinki Hiroshima Ho_Chi_Minh_City
  Hobart Hollywood Honolulu Houston Hyderabad Indianapolis Islamabad Istanbul Izmir Jacksonville
  Jakarta Jerusalem Johannesburg Juárez Kabul Kampala Kandahar Kansas_City Karachi Kathmandu Kharkiv
  Khartoum Kiev Kyiv Kigali Kingston Kinshasa Knoxville Kobe Kolkata Kuala_Lumpur Kyoto La_Paz Lagos
  Lahore Las_Vegas Leeds Leicester Leipzig Leningrad Lille Lima Lisbon Liverpool Ljubljana London Los_Angeles
  Louisville Lübeck Lusaka Lviv Lyon Madrid Malibu Managua Manchester Manhattan Manila Maputo Marseille
  Mecca Medina Melbourne Memphis Mexico_City Miami Milan Milwaukee Minneapolis Minsk Mogadishu
  Monterrey Montevideo Montgomery Montreal Moscow Mosul Mumbai Munich Nagasaki Nagoya Nairobi Nanjing
  Naples Nashville New_Haven New_Orleans New_York_City Newark Newcastle Nice Nicosia Nottingham
  Nuremberg Oakland Odessa Odesa Oklahoma_City Omaha Orlando Osaka Oslo Ottawa Oxford Palermo
  Panama_City Paris Pasadena Perth Philadelphia Phnom_Penh Phoenix Pittsburgh Plymouth Portland Porto
  Portsmouth Poznań Prague Pretoria Princeton Pristina Providence Pyongyang Quebec_City Quito Rabat
  Raleigh Rangoon Yangon Reykjavik Richmond Riga Rio_de_Janeiro Riyadh Rome Rotterdam Sacramento Saigon
  Salt_Lake_City Salzburg San_Antonio San_Diego San_Francisco San_Jose San_Juan San_Salvador Sana'a
  Sanaa Santa_Fe Santiago Santo_Domingo São_Paulo Sao_Paulo Sapporo Sarajevo Savannah Scranton Seattle
  Sebastopol Seoul Seville Shanghai Sheffield Shenzhen Skopje Sofia Southampton Spokane Springfield
  St._Louis St._Petersburg Stalingrad Stockholm Strasbourg Stuttgart Sydney Syracuse Taipei Tallahassee
  Tallinn Tampa Tashkent Tbilisi Tegucigalpa Tehran Tel_Aviv Tijuana Tokyo Toledo Toronto Toulouse
  Tripoli Tucson Tulsa Tunis Turin Ulan_Bator Utrecht Valencia Vancouver Venice Verona Vienna Vilnius
  Vladivostok Warsaw Wellington Winnipeg Wuhan Xi'an Yerevan Yokohama York Zagreb Zurich Zürich
  Africa Asia Europe Antarctica Oceania North_America South_America Central_America Latin_America
  Eurasia Scandinavia Caribbean Middle_East Far_East Balkans Caucasus Alps Himalayas Pyrenees Andes
  Atlantic Pacific Mediterranean Arctic Mesopotamia Polynesia Micronesia West_Bank Golan_Heights
  Strait_of_Hormuz Kremlin_Square Silicon_Valley Wall_Street Midwest East_Coast West_Coast Bermuda Guam
  Gibraltar Macau Martinique Guadeloupe Aruba Curaçao Tahiti Bavaria Rhine Danube Thames Nile Amazon
  Mississippi_River Euphrates Tigris Ganges Volga Congo Mars Venus Jupiter Earth`;

const spaced = (list: string): string[] =>
  list.split(/\s+/u).map((name) => name.replaceAll("_", " "));

interface Country {
  /** The names, fullest first. */
  readonly names: readonly string[];
  readonly people: readonly string[];
}

const countries: readonly Country[] = COUNTRIES.split("\n").map((line) => {
  const [names = "", people = ""] = line.split("|");
  return { names: names.split(","), people: people === "" ? [] : people.split(",") };
});

const placeNames = new Set([
  ...countries.flatMap(({ names }) => names),
  ...spaced(STATES),
  ...spaced(CITIES),
]);

const countryByName = new Map(
  countries.flatMap(({ names }) => names.map((name): [string, string] => [name, names[0] ?? name])),
);

const plural = (word: string): string => (/(?:s|sh|ch|ese|men)$/u.test(word) ? word : `${word}s`);
const countryByPeople = new Map(
  countries.flatMap(({ names, people }) =>
    people.flatMap((word): [string, string][] => [
      [word, names[0] ?? word],
      [plural(word), names[0] ?? word],
    ]),
  ),
);
const peoples = new Set([
  ...countryByPeople.keys(),
  ...spaced(PEOPLES).flatMap((word) => [word, plural(word)]),
]);

/** True for the name of a country, a region or a large city, as it is written. */
export function isKnownPlace(name: string): boolean {
  return placeNames.has(name);
}

/** The country a name is one of ("U.S.": "United States"), or null. */
export function countryNamed(name: string): string | null {
  return countryByName.get(name) ?? null;
}

/** True for words such as "French", "Chileans", "Kurdish": of a country, a people or a faith. */
export function isPeopleWord(word: string): boolean {
  return peoples.has(word);
}

/** The country a people's word belongs to ("Chileans": "Chile"), or null. */
export function countryOfPeople(word: string): string | null {
  return countryByPeople.get(word) ?? null;
}
