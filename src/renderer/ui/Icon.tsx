/** Our own icons: strokes on a 16 × 16 grid, in the colour of the text around them. */
const paths = {
  back: "M10 3 5 8l5 5",
  forward: "m6 3 5 5-5 5",
  down: "m4 6 4 4 4-4",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.2-1.3L14 14",
  close: "m4 4 8 8m0-8-8 8",
  check: "m3 8.5 3.2 3.2L13 4.8",
  plus: "M8 3v10M3 8h10",
  panelLeft: "M2.5 3h11v10h-11zM6 3v10",
  panelRight: "M2.5 3h11v10h-11zM10 3v10",
  undo: "M6 3 3 6l3 3M3.2 6H10a3.5 3.5 0 0 1 0 7H7",
  redo: "m10 3 3 3-3 3m2.8-3H6a3.5 3.5 0 0 0 0 7h3",
  restore: "M3.5 5.5A5.5 5.5 0 1 1 2.5 8.6M3 2.5v3.3h3.3",
  remove: "M3 8h10",
  memo: "M3 2.5h10v8l-3 3H3zM10 13.3v-2.9h2.9M5.5 5.5h5M5.5 8h5",
  import: "M8 2.5v7.5m-3-3 3 3 3-3M3 13h10",
  export: "M8 10V2.5m-3 3 3-3 3 3M3 13h10",
  warning: "M8 2.5 14 13.2H2zM8 6.5v3.2m0 1.7v.3",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.7V11m0-6v.3",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  movedUp: "M8 13V4m-3.5 3.5L8 4l3.5 3.5",
  movedDown: "M8 3v9m-3.5-3.5L8 12l3.5-3.5",
} as const;

export type IconName = keyof typeof paths;

/** An icon. It says nothing to a screen reader: its control has the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
