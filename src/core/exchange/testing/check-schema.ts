import type { XmlElement } from "../xml/read-xml.ts";

/**
 * What breaks an XML Schema, a sentence each, as far as QDA-XML makes use of the language:
 * named complex types of a sequence and attributes, simple types of a pattern or a list of
 * words, xsd:boolean, xsd:integer and xsd:string. Anything else in a schema throws, so that
 * nothing passes unseen. `typeName` is the type the element is to have.
 */
export function schemaFaults(schema: XmlElement, typeName: string, element: XmlElement): string[] {
  const types = new Map(
    schema.children.flatMap((each) => {
      const name = each.attributes.get("name");
      return name === undefined || each.name === "element" ? [] : [[name, each] as const];
    }),
  );
  const typeOf = (name: string): XmlElement => {
    const found = types.get(name);
    if (found === undefined) throw new Error(`the schema has no type ${name}`);
    return found;
  };

  const valueFault = (type: string, value: string): boolean => {
    switch (type) {
      case "xsd:string":
        return false;
      case "xsd:boolean":
        return !/^(?:true|false|1|0)$/u.test(value);
      case "xsd:integer":
        return !/^[+-]?\d+$/u.test(value);
      default: {
        const [restriction] = typeOf(type).children;
        if (restriction?.name !== "restriction") throw new Error(`${type} is no restriction`);
        const facets = restriction.children;
        const words = facets.filter(({ name }) => name === "enumeration");
        const patterns = facets.filter(({ name }) => name === "pattern");
        if (words.length + patterns.length < facets.length) throw new Error(`facets of ${type}`);
        return !(
          words.some(({ attributes }) => attributes.get("value") === value) ||
          patterns.some(({ attributes }) =>
            new RegExp(`^(?:${attributes.get("value") ?? ""})$`, "u").test(value),
          )
        );
      }
    }
  };

  const faults = (type: string, at: XmlElement): string[] => {
    const found: string[] = [];
    if (type.startsWith("xsd:")) {
      if (at.children.length > 0) found.push(`${at.name} holds elements`);
      if (valueFault(type, at.text)) found.push(`${at.name} is no ${type}`);
      return found;
    }
    const parts = typeOf(type).children;
    const declared = parts.filter(({ name }) => name === "attribute");
    for (const { attributes } of declared) {
      const name = attributes.get("name") ?? "";
      const value = at.attributes.get(name);
      if (value === undefined) {
        if (attributes.get("use") === "required") found.push(`${at.name} has no ${name}`);
      } else if (valueFault(attributes.get("type") ?? "", value)) {
        found.push(`${at.name} has the ${name} ${value}`);
      }
    }
    for (const name of at.attributes.keys()) {
      if (name === "xmlns" || name.startsWith("xmlns:")) continue;
      if (!declared.some(({ attributes }) => attributes.get("name") === name)) {
        found.push(`${at.name} may not have ${name}`);
      }
    }
    if (at.text.trim() !== "") found.push(`${at.name} holds text`);
    const others = parts.filter(({ name }) => name !== "attribute");
    const [sequence] = others;
    if (others.length > 1 || (sequence !== undefined && sequence.name !== "sequence")) {
      throw new Error(`${type} is more than a sequence`);
    }
    let next = 0;
    for (const particle of sequence?.children ?? []) {
      if (particle.name !== "element") throw new Error(`${type} has a ${particle.name}`);
      const { attributes } = particle;
      const least = Number(attributes.get("minOccurs") ?? "1");
      const most = attributes.get("maxOccurs") ?? "1";
      let count = 0;
      for (; at.children[next]?.name === attributes.get("name"); next += 1) {
        const child = at.children[next];
        count += 1;
        if (child !== undefined) found.push(...faults(attributes.get("type") ?? "", child));
      }
      const tooMany = most !== "unbounded" && count > Number(most);
      if (count < least || tooMany) {
        found.push(`${at.name} has ${count} ${attributes.get("name") ?? ""}`);
      }
    }
    const rest = at.children[next];
    if (rest !== undefined) found.push(`${at.name} has a ${rest.name} where none may be`);
    return found;
  };
  return faults(typeName, element);
}
