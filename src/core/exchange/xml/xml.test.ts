import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readXml } from "./read-xml.ts";
import type { XmlElement } from "./read-xml.ts";
import { writeXml } from "./write-xml.ts";
import type { XmlNode } from "./write-xml.ts";

function read(source: string): XmlElement {
  const result = readXml(source);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const names = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_.-]{0,8}$/u);
// What XML 1.0 can hold: everything but most control characters and halves of characters.
const words = fc
  .string({ unit: "binary" })
  .map((text) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, ""));
const { node: nodes } = fc.letrec<{ node: XmlNode }>((tie) => ({
  node: fc
    .record({
      name: names,
      attributes: fc.dictionary(
        names.filter((name) => name !== "xmlns"),
        words,
        { maxKeys: 3, noNullPrototype: true },
      ),
      inner: fc.oneof(
        { depthSize: "small" },
        words.map((text): Partial<XmlNode> => ({ text })),
        fc.array(tie("node"), { maxLength: 3 }).map((children): Partial<XmlNode> => ({ children })),
      ),
    })
    .map(({ inner, ...rest }): XmlNode => ({ ...rest, ...inner })),
}));

/** An element as it was to be written; its own text only where it has nothing else in it. */
function asNode({ name, attributes, children, text }: XmlElement): XmlNode {
  return {
    name,
    attributes: Object.fromEntries(attributes),
    children: children.map(asNode),
    text: children.length === 0 ? text : "",
  };
}
function whole({ name, attributes = {}, children = [], text = "" }: XmlNode): XmlNode {
  return { name, attributes, children: children.map(whole), text };
}

describe("XML", () => {
  test("is read as it was written, whatever the words", () => {
    fc.assert(
      fc.property(nodes, (node) => {
        expect(asNode(read(writeXml(node)))).toEqual(whole(node));
      }),
    );
  });

  test("is read with namespaces, comments, instructions, CDATA, references and a byte-order mark", () => {
    const root = read(
      '\uFEFF<?xml version="1.0"?>\r\n<!-- a -->\n<q:a xmlns:q="urn:q" x=\'1 "2"\'>t&#x41;&amp;<b xmlns="urn:b"/><![CDATA[<&]]></q:a>',
    );
    expect(root).toMatchObject({ name: "a", namespace: "urn:q", text: "tA&<&" });
    expect(root.attributes.get("x")).toBe('1 "2"');
    expect(root.children).toMatchObject([{ name: "b", namespace: "urn:b" }]);
  });

  test.each([
    ["", "line 1, nothing in it"],
    ["<a>\n<b></a>", "line 2, </a> where </b> should be"],
    ["<a>", "<a> is never closed"],
    ["<a/><b/>", "a second document"],
    ["<a/>words", "text outside"],
    ["<a b=c/>", "not well formed"],
    ['<a b="1" b="2"/>', "the attribute b twice"],
    ["<a>&boom;</a>", "an entity that is not known"],
    ["<a>&#0;</a>", "an entity that is not known"],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "a document type declaration"],
    ["</a>", "nothing is open"],
    ["%PDF-1.7", "text outside"],
    ["<a>".repeat(300), "more than 200 deep"],
  ])("that is none is refused: %s", (source, why) => {
    const result = readXml(source);
    expect(result.ok ? "" : result.problem.message).toContain(why);
  });

  test("that is long and wrong is refused in no time", () => {
    const started = performance.now();
    readXml(`<a ${'b="1" '.repeat(20_000)}`);
    readXml("<".repeat(100_000));
    readXml(`<a>${"<!--".repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
