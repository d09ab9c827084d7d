/**
 * Words that often stand for a frame, by the name its code has in the ready-made codebooks; those
 * before ";" are strong ones. The frames are those of Boydstun, A. E., Card, D., Gross, J. H.,
 * Resnik, P. & Smith, N. A. (2014), "Tracking the development of media frames within and across
 * policy issues", of Semetko, H. A. & Valkenburg, P. M. (2000), "Framing European politics", Journal
 * of Communication 50(2), and tone as there; the words are ours, chosen from the definitions, and
 * have not been scored against annotated data. Balanced, neutral and other have no words of their own.
 */
export const frameCues: Readonly<Record<string, string>> = {
  Economic: `economic economy budget inflation tariff wage unemployment taxpayer deficit revenue; cost
    price money job market trade tax bank business fund invest investment billion million industry
    growth profit debt worker company finance spend earn afford export import`,
  "Economic consequences": `economic economy budget inflation tariff wage unemployment taxpayer
    deficit revenue; cost price money job market trade tax bank business fund invest billion million
    industry growth profit debt loss company finance spend earn afford export import`,
  "Capacity and resources": `capacity shortage understaffed overcrowded backlog infrastructure
    overstretched; resource staff supply equipment facility personnel train available lack limit
    space bed manpower logistics stretch reserve scarce`,
  Morality: `moral immoral ethical unethical sin shame righteous evil conscience sacred; duty faith
    god church religious values decency compassion honour honor wrong dignity mercy virtue humane
    obligation`,
  "Fairness and equality": `discrimination equality inequality unfair injustice racism sexism
    segregation bias; fair equal discriminate minority race gender privilege disparity marginalised
    marginalized treat justice exclude diversity`,
  "Legality, constitutionality and jurisprudence": `constitution constitutional unconstitutional
    lawsuit supreme amendment jurisdiction treaty statute illegal; court judge law legal rights
    ruling appeal sue freedom ban violate sovereignty attorney justice tribunal`,
  "Policy prescription and evaluation": `policy reform regulation legislation proposal; measure plan
    programme program bill propose rule implement effective solution fail work strategy initiative
    review guideline approach`,
  "Crime and punishment": `arrest prison murder jail convict cartel trafficking felony sentenced
    homicide; police crime criminal charge guilty suspect victim prosecutor prosecute investigate gang
    detain punish fraud shoot sentence violent theft`,
  "Security and defence": `terrorism terrorist military troops invasion missile war army border
    airstrike; security defence defense threat attack soldier weapon protect force strike enemy
    conflict intelligence navy ceasefire patrol`,
  "Health and safety": `health hospital disease vaccine epidemic pandemic injury illness toxic
    overdose; safety patient doctor medical risk death die injure treatment drug hazard nurse
    infection wound danger pollution`,
  "Quality of life": `livelihood wellbeing homelessness commute neighbourhood neighborhood; family
    home housing community comfort daily everyday life living happiness resident school leisure move
    rent mobility`,
  "Cultural identity": `culture cultural tradition heritage patriotic nationalism identity
    assimilation; history language immigrant ethnic custom religion pride nation values song
    ancestor indigenous celebrate generation`,
  "Public opinion": `poll survey protest rally demonstrator petition approval referendum; public
    opinion voter support percent protester march oppose demonstrate majority popular crowd
    backlash respondent`,
  Political: `election campaign senator republican democrat partisan coalition opposition ballot;
    party president vote parliament congress lawmaker candidate minister political politician
    government bipartisan lobby majority leader`,
  "External regulation and reputation": `diplomacy diplomatic ambassador sanction treaty ally
    bilateral embassy; international foreign relation agreement neighbour neighbor nation summit
    reputation alliance cooperation abroad envoy negotiation un eu`,
  Conflict: `clash dispute feud rival accuse opponent confrontation; attack fight disagree blame
    reject oppose criticise criticize against battle slam tension argue defeat win lose row condemn
    challenge heckle`,
  "Human interest": `grief tears heartbreak mourn widow orphan survivor; family mother father child
    son daughter wife husband story friend remember feel cry suffer love afraid hope lonely
    neighbour neighbor emotional personal`,
  Responsibility: `responsible responsibility blame culprit negligence liable; fault
    failure duty cause government promise fix solve must answer neglect obligation mismanage
    oversight urgent`,
  Favourable: `triumph praise success breakthrough celebrated acclaimed; welcome achieve good hope
    improve progress win benefit proud applaud strong effective promising excellent`,
  Unfavourable: `disaster fiasco failure scandal catastrophe chaos; criticise criticize bad worse
    worst fail collapse crisis condemn weak blunder angry broken doomed reject damage`,
};
