import { inOrder } from "../../coding/codebook-tree.ts";
import type { NewCode } from "../../coding/new-codes.ts";
import type { Code } from "../../model/codebook.ts";
import { hashText } from "../../model/hash.ts";
import type { CodeId } from "../../model/ids.ts";
import { failed, ok } from "../../model/result.ts";
import type { Result } from "../../model/result.ts";
import { readXml } from "../xml/read-xml.ts";
import type { XmlElement } from "../xml/read-xml.ts";
import { writeXml } from "../xml/write-xml.ts";
import type { XmlNode } from "../xml/write-xml.ts";
import { isHexColour, nearestColour } from "./code-colour.ts";
import type { PaletteColour } from "./code-colour.ts";
import { descriptionOf, rulesOf } from "./description.ts";
import { codeFault, several } from "./read-codebook.ts";
import type { ReadCodebook } from "./read-codebook.ts";

// REFI-QDA, "Rotterdam Exchange Format Initiative": QDA-XML 1.0 of 18 March 2019, in which a
// codebook (.qdc) is a file of its own. It holds hierarchy, order, names, descriptions, colours
// and whether a code may be used; shortcut keys and what was merged into what it cannot hold.

const NAMESPACE = "urn:QDA-XML:codebook:1.0";

/** The set that holds the retired codes: the format knows sets, but no retired codes. */
const RETIRED_SET = "Retired codes";

/** The codebook as a REFI-QDA codebook; `origin` names the program. There must be a code. */
export function qdcOf(
  codes: readonly Code[],
  options: { readonly origin: string; readonly palette: readonly PaletteColour[] },
): string {
  const byParent = Map.groupBy(inOrder(codes), ({ parent }) => parent);
  const elementOf = (code: Code): XmlNode => {
    const description = descriptionOf(code);
    const colour = options.palette[code.colour];
    return {
      name: "Code",
      attributes: {
        guid: guidOf(code.id),
        name: code.name,
        isCodable: String(code.codable),
        color: colour?.printed,
      },
      children: [
        ...(description === "" ? [] : [{ name: "Description", text: description }]),
        ...(byParent.get(code.id) ?? []).map(elementOf),
      ],
    };
  };
  const retired = inOrder(codes).filter((code) => code.retired);
  const sets: XmlNode = {
    name: "Sets",
    children: [
      {
        name: "Set",
        attributes: { guid: derivedGuid(RETIRED_SET), name: RETIRED_SET },
        children: [
          { name: "Description", text: "Codes that are not in use any more." },
          ...retired.map((code) => ({
            name: "MemberCode",
            attributes: { guid: guidOf(code.id) },
          })),
        ],
      },
    ],
  };
  return writeXml({
    name: "CodeBook",
    attributes: { xmlns: NAMESPACE, origin: options.origin },
    children: [
      { name: "Codes", children: (byParent.get(null) ?? []).map(elementOf) },
      ...(retired.length === 0 ? [] : [sets]),
    ],
  });
}

/** The codes of a REFI-QDA codebook, or of a REFI-QDA project's `project.qde`. */
export function readQdc(source: string, palette: readonly PaletteColour[]): Result<ReadCodebook> {
  const xml = readXml(source);
  if (!xml.ok) return xml;
  const root = xml.value;
  const isRefi = root.namespace === "" || root.namespace.startsWith("urn:QDA-XML:");
  const book = root.name === "Project" ? childOf(root, "CodeBook") : root;
  if (!isRefi || book?.name !== "CodeBook") {
    const why = book === undefined ? "it is a project without a codebook" : "it is other XML";
    return failed("no-codebook", `This is no REFI-QDA codebook: ${why}.`);
  }
  const sets = (childOf(book, "Sets") ?? childOf(root, "Sets"))?.children ?? [];
  const retiredSet = sets.find((set) => set.attributes.get("name") === RETIRED_SET);
  const retired = new Set(
    retiredSet?.children.flatMap(({ attributes }) => {
      const guid = attributes.get("guid") ?? attributes.get("targetGUID");
      return guid === undefined ? [] : [bareGuid(guid)];
    }),
  );
  const codes: NewCode[] = [];
  let recoloured = 0;
  let notes = 0;
  const gather = (element: XmlElement, parent: string | null): void => {
    const guid = bareGuid(element.attributes.get("guid") ?? "");
    const hex = element.attributes.get("color")?.trim() ?? "";
    const found = isHexColour(hex) ? nearestColour(hex, palette) : null;
    if (found?.isSame === false) recoloured += 1;
    notes += element.children.filter(({ name }) => name === "NoteRef").length;
    const code: NewCode = {
      ...rulesOf(childOf(element, "Description")?.text ?? ""),
      // Two codes of one guid are two all the same, so that none of what is below them is lost.
      ref: String(codes.length),
      id: isGuid(guid) ? `code:${guid}` : null,
      name: (element.attributes.get("name") ?? "").trim(),
      colour: found?.colour ?? null,
      key: null,
      parent,
      mergedInto: null,
      // xsd:boolean is also 1 and 0.
      codable: !["false", "0"].includes(element.attributes.get("isCodable")?.trim() ?? "true"),
      retired: retired.has(guid),
    };
    codes.push(code);
    for (const child of element.children) if (child.name === "Code") gather(child, code.ref);
  };
  for (const element of childOf(book, "Codes")?.children ?? []) {
    if (element.name === "Code") gather(element, null);
  }
  if (codes.length === 0) return failed("no-codes", "This codebook has no codes.");
  const fault = codes.map(codeFault).find((each) => each !== null);
  if (fault !== undefined) return failed("bad-codebook", `This codebook cannot be read: ${fault}.`);
  const otherSets = sets.length - (retiredSet === undefined ? 0 : 1);
  return ok({
    codes,
    notes: [
      ...(recoloured > 0
        ? [`${several(recoloured, "colour")} became the nearest that codes have here.`]
        : []),
      ...(otherSets > 0 ? [`${several(otherSets, "set")} of codes could not be taken over.`] : []),
      ...(notes > 0 ? [`${several(notes, "note")} on codes could not be taken over.`] : []),
    ],
  });
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

function isGuid(text: string): boolean {
  return guidPattern.test(text);
}

/** A GUID in lower case and without the braces it may have. */
function bareGuid(guid: string): string {
  return guid
    .trim()
    .replace(/^\{|\}$/gu, "")
    .toLowerCase();
}

/** A code's GUID: what its id holds, or one derived from it. */
function guidOf(id: CodeId): string {
  const body = id.slice("code:".length);
  return isGuid(body) ? body : derivedGuid(id);
}

/** A GUID that is always the same for the same words: a version 8 UUID (RFC 9562) of their hash. */
function derivedGuid(words: string): string {
  const hash = hashText(words);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
