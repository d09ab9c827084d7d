import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeColours } from "../../../shared/code-colours.ts";
import { codebookTree } from "../../coding/codebook-tree.ts";
import { newCodesOf, readyCodebookIds } from "../../coding/codebooks/ready-codebooks.ts";
import { planCodes } from "../../coding/new-codes.ts";
import { codeNamed } from "../../coding/testing/code-named.ts";
import type { Code } from "../../model/codebook.ts";
import type { CodeId } from "../../model/ids.ts";
import type { Result } from "../../model/result.ts";
import { schemaFaults } from "../testing/check-schema.ts";
import { readXml } from "../xml/read-xml.ts";
import { codebookCsv, readCodebookCsv } from "./csv.ts";
import { readCodebookFile } from "./read-file.ts";
import { descriptionOf, rulesOf } from "./description.ts";
import { qdcOf, readQdc } from "./qdc.ts";
import type { ReadCodebook } from "./read-codebook.ts";

const options = { origin: "Parallax 1", palette: codeColours };

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** The codes a file's reading comes to in an empty codebook. */
function asCodes({ codes }: ReadCodebook): Code[] {
  let made = 0;
  const newId = (): CodeId => {
    made += 1;
    return `code:new-${made}`;
  };
  return [...planCodes([], codes, newId).added];
}

/** What a reader of a tree sees, its order included; the numbers of the order do not count. */
function seen(codes: readonly Code[]): unknown[] {
  return codebookTree(codes).map(({ code: { order: _, ...code }, depth }) => ({ ...code, depth }));
}

const uuid = (index: number) =>
  `code:00000000-0000-4000-8000-${String(index).padStart(12, "0")}` as const;
/** What XML and a table can hold; a label inside a text would make it another of the texts. */
const words = fc
  .string({
    unit: fc.constantFrom("a", "B", "é", "🐟", " ", "\n", '"', ",", ";", "<", "&", "'", "=", "-"),
  })
  .map((text) => text.replace(/\r/gu, ""));
/** Codebooks as commands make them: names once below a parent, parents before children. */
const codebooks = fc
  .array(
    fc.record({
      parent: fc.nat(20),
      name: words,
      definition: words,
      includes: words,
      excludes: words,
      example: words,
      source: fc.option(words.filter((text) => text.trim() !== "")),
      colour: fc.nat(9),
      codable: fc.boolean(),
      retired: fc.boolean(),
      key: fc.option(fc.constantFrom("1", "b", "é")),
      merged: fc.nat(20),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ merged, name, parent, source, ...rest }, index): Code =>
      codeNamed("", {
        ...rest,
        id: uuid(index),
        name: `${name.trim()}${index}`,
        source: source?.trim() ?? null,
        parent: index === 0 || parent > index ? null : uuid(parent % index),
        order: index,
        key: drawn.findIndex(({ key }) => key === rest.key) === index ? rest.key : null,
        mergedInto: rest.retired && merged < drawn.length && merged !== index ? uuid(merged) : null,
      }),
    ),
  );

describe("a codebook as .qdc", () => {
  test("comes back with all the format holds: tree, order, names, texts, colours, codable, retired", () => {
    fc.assert(
      fc.property(codebooks, (codes) => {
        const read = value(readQdc(qdcOf(codes, options), codeColours));
        const held = codes.map((code) => ({ ...code, key: null, mergedInto: null }));
        expect(seen(asCodes(read))).toEqual(seen(held));
        expect(read.notes).toEqual([]);
      }),
    );
  });

  test("of other programs comes back to the letter", () => {
    const source = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other 1">
  <Codes>
    <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="A &amp; B" isCodable="false" color="#204AAD">
      <Description>Example: with a label.

 and spaces </Description>
      <Code guid="{2FF58B12-6F6F-4B0C-8BE5-BBDC91F55294}" name="A &amp; B" isCodable="1" color="#b36"/>
    </Code>
  </Codes>
  <Sets><Set guid="3FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Group"/></Sets>
</CodeBook>`;
    const read = value(readQdc(source, codeColours));
    expect(read.notes).toEqual([
      "1 colour became the nearest that codes have here.",
      "1 set of codes could not be taken over.",
    ]);
    const codes = asCodes(read);
    expect(codes).toMatchObject([
      { id: "code:1ff58b12-6f6f-4b0c-8be5-bbdc91f55294", codable: false, colour: 0, parent: null },
      { id: "code:2ff58b12-6f6f-4b0c-8be5-bbdc91f55294", codable: true, colour: 6 },
    ]);
    expect(codes[1]?.parent).toBe(codes[0]?.id);
    const again = value(readXml(qdcOf(codes, options)));
    const [outer] = again.children[0]?.children ?? [];
    expect(outer?.children[0]?.text).toBe("Example: with a label.\n\n and spaces ");
  });

  test.each([
    ["", "line 1, nothing in it"],
    ["name,definition\na,b", "This is not XML"],
    ["<html><body/></html>", "no REFI-QDA codebook: it is other XML"],
    ['<CodeBook xmlns="urn:other"><Codes/></CodeBook>', "it is other XML"],
    ['<Project xmlns="urn:QDA-XML:project:1.0" name="p"/>', "a project without a codebook"],
    ["<CodeBook><Codes/></CodeBook>", "This codebook has no codes."],
    ['<CodeBook><Codes><Code name=" "/></Codes></CodeBook>', "a code has no name"],
    [
      `<CodeBook><Codes><Code name="${"a".repeat(201)}"/></Codes></CodeBook>`,
      "is longer than 200 characters",
    ],
  ])("that is none is refused in a sentence: %#", (source, why) => {
    const result = readQdc(source, codeColours);
    expect(result.ok ? "" : result.problem.message).toContain(why);
  });

  test("holds a description in paragraphs people can read, and gives its parts back", () => {
    const rules = {
      definition: "Who is to blame.",
      includes: "Reproach.",
      excludes: "",
      example: "It is his fault.",
      source: "Somebody (2000)",
    };
    const text = descriptionOf(rules);
    expect(text).toBe(
      "Who is to blame.\n\nWhen to use it: Reproach.\n\nExample: It is his fault.\n\nTaken from: Somebody (2000)",
    );
    expect(rulesOf(text)).toEqual(rules);
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("a", "\n\n", "Example: ", "Taken from: ", "When to use it: ", " "),
        ),
        (parts) => {
          expect(descriptionOf(rulesOf(parts.join("")))).toBe(parts.join(""));
        },
      ),
    );
  });
});

describe("a codebook as a table", () => {
  test("comes back as it was, keys and merged codes included", () => {
    fc.assert(
      fc.property(codebooks, (codes) => {
        const read = value(
          readCodebookCsv(`\uFEFF${codebookCsv(codes, codeColours)}`, codeColours),
        );
        expect(seen(asCodes(read))).toEqual(seen(codes));
        expect(read.notes).toEqual([]);
      }),
    );
  });

  test("no field of it is a formula to a spreadsheet", () => {
    const table = codebookCsv([codeNamed("a", { name: "=1+1", definition: "-2" })], codeColours);
    expect(table.split("\r\n")[1]).toContain("code:a,'=1+1,,'-2,");
  });

  test("made by hand may have few columns, in any order, under other names", () => {
    const read = value(
      readCodebookCsv(
        "Description;Code;Color;Below;Mine\nA clash;Conflict;#b36;;1\n\n;Blame;;conflict;\n",
        codeColours,
      ),
    );
    expect(asCodes(read)).toMatchObject([
      { name: "Conflict", definition: "A clash", colour: 6, codable: true, retired: false },
      { name: "Blame", parent: "code:new-1", colour: 1 },
    ]);
    expect(read.notes).toEqual(["Columns that are not known here were left out: Mine."]);
  });

  test.each([
    ["", "must have a column called “name”"],
    ["title\na", "must have a column called “name”"],
    ["name\n", "This codebook has no codes."],
    ['name\n"a', "line 2, a quotation mark that is never closed"],
    ['name\n"a"b', "line 2, words behind a closing quotation mark"],
    ["name,parent\na,\nb,c", "line 3, “c” is not in the table"],
    ["name,parent\na,\nA,\nb,a", "line 4, “a” is the name of several codes"],
    ["name,parent\na,b\nb,a", "line 2, a stands below itself"],
    ["name,colour\na,mauve", "line 2, “mauve” is no colour"],
    ["name,key\na,ab", "line 2, “ab” is no key"],
    ["name,codable\na,perhaps", "must be yes or no"],
    ["id,name\nx,a\nx,b", "Two codes of this table have one id."],
    ["name\na,b", "line 2, it has more fields than the first line"],
    ["name,definition\n,b", "line 2, a code has no name"],
  ])("that is none is refused in a sentence: %#", (source, why) => {
    const result = readCodebookCsv(source, codeColours);
    expect(result.ok ? "" : result.problem.message).toContain(why);
  });
});

/** The bytes of one file of a ZIP archive, by its central directory; throws without it. */
function zipEntry(archive: Buffer, name: string): Buffer {
  for (let at = archive.indexOf("PK\u0001\u0002"); at !== -1;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) =>
      archive.readUInt16LE(at + field),
    );
    const end = at + 46 + (nameLength ?? 0);
    if (archive.toString("utf8", at + 46, end) === name) {
      const size = archive.readUInt32LE(at + 20);
      const local = archive.readUInt32LE(at + 42);
      const start =
        local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(start, start + size);
      return archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    }
    const next = end + (extra ?? 0) + (comment ?? 0);
    at = archive.toString("latin1", next, next + 4) === "PK\u0001\u0002" ? next : -1;
  }
  throw new Error(`no ${name} in the archive`);
}

const shared = process.env["PARALLAX_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const folder = join(shared, "data", "refi-qda");
const present = existsSync(folder);
if (!present) process.stderr.write(`Skipped: no REFI-QDA schema in ${folder} (PARALLAX_SHARED).\n`);

describe.skipIf(!present)("held against the schema and files of other programs", () => {
  // The schema of projects, whose codebook differs from that of .qdc by its namespace, the notes
  // codes may have, the sets beside the codes and the name of the program.
  const schema = () => value(readXml(readFileSync(join(folder, "Project-mrt2019.xsd"), "utf8")));
  const faults = (qdc: string): string[] => {
    const book = value(readXml(qdc));
    expect([book.name, book.namespace]).toEqual(["CodeBook", "urn:QDA-XML:codebook:1.0"]);
    expect(book.children.map(({ name }) => name).join(" ")).toMatch(/^Codes(?: Sets)?$/u);
    const [codes, sets] = book.children;
    const attributes = new Map([...book.attributes].filter(([name]) => name !== "origin"));
    return [
      ...schemaFaults(schema(), "CodeBookType", {
        ...book,
        attributes,
        children: codes ? [codes] : [],
      }),
      ...(sets === undefined
        ? []
        : // In a project members are named by targetGUID, in a codebook by guid.
          schemaFaults(schema(), "SetsType", {
            ...sets,
            children: sets.children.map((set) => ({
              ...set,
              children: set.children.map((member) => ({
                ...member,
                attributes: new Map(
                  [...member.attributes].map(([name, guid]) => [
                    name === "guid" ? "targetGUID" : name,
                    guid,
                  ]),
                ),
              })),
            })),
          })),
    ];
  };

  test("what is written keeps to the schema", () => {
    fc.assert(
      fc.property(codebooks, (codes) => {
        expect(faults(qdcOf(codes, options))).toEqual([]);
      }),
      { numRuns: 30 },
    );
    for (const id of readyCodebookIds) {
      const codes = asCodes({ codes: newCodesOf(id), notes: [] });
      expect(faults(qdcOf(codes, options))).toEqual([]);
    }
  });

  test("what breaks the schema is seen to", () => {
    const written = qdcOf([codeNamed("a"), codeNamed("b", { retired: true })], options);
    for (const [from, to] of [
      [/guid="[^"]*" name="a"/u, 'guid="1" name="a"'],
      [/ isCodable="true"/u, ""],
      [/#204aad/u, "blue"],
      [/isCodable="true"/u, 'isCodable="yes"'],
      [/<Codes>/u, "<Codes><Set/>"],
      [/<MemberCode guid="[^"]*"\/>/u, "<MemberCode/><Description/>"],
    ] as const) {
      expect(faults(written)).toEqual([]);
      expect(faults(written.replace(from, to)), String(from)).not.toEqual([]);
    }
  });

  test.each([
    ["atlas-ti.qdpx", 3],
    ["qc-demo.qdpx", null],
  ])("the codes of %s are read and written without loss", (file, count) => {
    const source = zipEntry(readFileSync(join(folder, file)), "project.qde").toString("utf8");
    const read = value(readQdc(source, codeColours));
    expect(read.codes.length).toBe(count ?? source.split("<Code ").length - 1);
    const codes = asCodes(read);
    expect(codes).toHaveLength(read.codes.length);
    const written = qdcOf(codes, options);
    expect(faults(written)).toEqual([]);
    expect(seen(asCodes(value(readQdc(written, codeColours))))).toEqual(seen(codes));
  });

  test("a project without a codebook is said to be one", () => {
    const source = zipEntry(readFileSync(join(folder, "atlas-ti-blank.qdpx")), "project.qde");
    expect(readQdc(source.toString("utf8"), codeColours)).toMatchObject({
      problem: { code: "no-codebook" },
    });
  });
});

describe("a file", () => {
  const read = (words: string | Uint8Array) =>
    readCodebookFile(
      typeof words === "string" ? new TextEncoder().encode(words) : words,
      codeColours,
    );

  test("is read by what it begins with, in any encoding that declares itself", () => {
    const codes = [codeNamed("Schäden 🐟", { definition: "Was es kostet" })];
    const utf16 = new Uint8Array(Buffer.from(`\uFEFFname\tdefinition\nä\tb`, "utf16le"));
    for (const [source, name] of [
      [qdcOf(codes, options), "Schäden 🐟"],
      [codebookCsv(codes, codeColours), "Schäden 🐟"],
      [utf16, "ä"],
    ] as const) {
      expect(value(read(source)).codes.map((code) => code.name)).toEqual([name]);
    }
  });

  test("that is an archive, a picture or too large is refused in a sentence", () => {
    const messageOf = (bytes: Uint8Array) => {
      const result = read(bytes);
      return result.ok ? "" : result.problem.message;
    };
    expect(messageOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toContain("project.qde");
    expect(messageOf(new Uint8Array([0x89, 0x50, 0, 1, 2]))).toContain("neither .qdc nor a table");
    expect(messageOf(new Uint8Array(20_000_001))).toContain("too large");
    const many = `name\n${Array.from({ length: 5001 }, (_, index) => `c${index}`).join("\n")}`;
    expect(messageOf(new TextEncoder().encode(many))).toContain("more than 5000 codes");
  });
});
