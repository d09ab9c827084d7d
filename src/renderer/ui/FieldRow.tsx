import type { ReactNode } from "react";
import type { FieldSource } from "../../core/model/field.ts";
import "./field.css";

const sourceWords: Readonly<Record<FieldSource, string>> = {
  "json-ld": "from the page’s JSON-LD",
  "open-graph": "from the page’s Open Graph data",
  meta: "from the page’s meta tags",
  page: "from the page",
  byline: "from the byline",
  text: "from the text",
  "file-name": "from the file’s name",
  address: "from the address",
  derived: "derived",
  person: "set by hand",
  none: "",
};

interface FieldRowProps {
  readonly label: string;
  /** The value, or a field to correct it in; null when it is not known. */
  readonly children: ReactNode;
  readonly source: FieldSource;
}

/** One value of a record and where it came from; inside a `<dl>`. */
export function FieldRow({ label, children, source }: FieldRowProps) {
  return (
    <div className="field-row">
      <dt>{label}</dt>
      <dd className="field-row-value">
        {children ?? <span className="field-row-unknown">not stated</span>}
      </dd>
      <dd className="field-row-source">{sourceWords[source]}</dd>
    </div>
  );
}
