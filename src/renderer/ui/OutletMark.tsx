import "./outlet-mark.css";

interface OutletMarkProps {
  readonly name: string;
  /** Its two letters. */
  readonly mark: string;
  /** Index of its colour, 0 to 7. */
  readonly colour: number;
  /** The name stands beside the mark. */
  readonly withName?: boolean;
}

/** An outlet's sign: two letters in its colour, never the colour alone. */
export function OutletMark({ name, mark, colour, withName = false }: OutletMarkProps) {
  const letters = (
    <span
      className="outlet-mark"
      style={{ background: `var(--outlet-${colour})` }}
      {...(withName ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name })}
    >
      {mark}
    </span>
  );
  if (!withName) return letters;
  return (
    <span className="outlet-mark-named">
      {letters}
      <span className="outlet-mark-name" title={name}>
        {name}
      </span>
    </span>
  );
}
