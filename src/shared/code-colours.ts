/**
 * The codes' colours by index: what each is called, and how it is printed. On the screen they
 * are tokens of the theme, whose light values these are.
 */
export const codeColours = [
  { name: "blue", printed: "#204aad" },
  { name: "orange", printed: "#c87123" },
  { name: "plum", printed: "#872d6a" },
  { name: "moss", printed: "#42522f" },
  { name: "violet", printed: "#ac6ad0" },
  { name: "green", printed: "#155b00" },
  { name: "raspberry", printed: "#bb3160" },
  { name: "teal", printed: "#588883" },
  { name: "lavender", printed: "#78609d" },
  { name: "ochre", printed: "#91743a" },
] as const;
