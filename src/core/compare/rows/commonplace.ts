import { stemOf } from "../../text/stems.ts";

/**
 * Words so common in any news text that sharing one says little, however rare it is in the two
 * articles at hand: what an inverse frequency taken from two short texts cannot know. Written
 * for this program from the general vocabulary of English news, by sense.
 */
const WORDS = `
  say tell ask speak talk call write add note state report announce claim explain describe mention
  comment answer according statement
  make do go come take get give put see look know think believe feel want need like try use find
  keep let begin start stop continue seem appear become turn remain stay leave move run set hold
  bring carry send show mean lead follow include allow help happen occur involve provide offer
  create build open close pass reach raise expect plan hope consider decide agree face serve live
  work play pay meet join return receive win lose spend grow fall rise cut break draw hear read
  learn understand remember change
  time year month week day hour minute moment morning afternoon evening night today yesterday
  tomorrow date period end beginning past future
  monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december
  people person man woman child family friend member group team party community public country
  nation city town place area world home house office street side part
  thing way case point fact reason result issue problem question matter story news word name number
  amount level kind type sort lot line hand head eye body life effort action role step idea view
  process program system service business company job money power force right law rule order history
  situation event condition information evidence detail
  government official president minister leader chief director spokesman spokeswoman spokesperson
  representative authority department agency administration
  good bad new old big small large great little long short high low early late young first last next
  recent current former previous different important major local national international general
  special possible likely able certain clear sure real true full whole single free strong hard easy
  left best better top main key
  million billion thousand hundred percent dollar
  well back away ago together ahead especially particularly recently currently really actually
  simply clearly probably nearly far later earlier`;

const STEMS = new Set(WORDS.trim().split(/\s+/u).map(stemOf));

/** True for the stem of a word that is common in any news text. */
export function isCommonplace(stem: string): boolean {
  return STEMS.has(stem);
}
