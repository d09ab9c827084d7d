/** A colour codes can have: what it is called, and `#rrggbb`. Its index is what a code keeps. */
export interface PaletteColour {
  readonly name: string;
  readonly printed: string;
}

/** The palette's colour nearest to `#rgb` or `#rrggbb`: its index, and whether it is the same. */
export function nearestColour(
  hex: string,
  palette: readonly PaletteColour[],
): { readonly colour: number; readonly isSame: boolean } {
  const wanted = longHex(hex);
  const distances = palette.map(({ printed }) => distance(labOf(wanted), labOf(printed)));
  const colour = distances.indexOf(Math.min(...distances));
  return { colour, isSame: palette[colour]?.printed.toLowerCase() === wanted };
}

/** True for `#rgb` and `#rrggbb`. */
export function isHexColour(text: string): boolean {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu.test(text);
}

function longHex(hex: string): string {
  const digits = hex.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./gu, "$&$&") : digits}`;
}

type Lab = readonly [number, number, number];

function distance([l, a, b]: Lab, [m, c, d]: Lab): number {
  return Math.hypot(l - m, a - c, b - d);
}

/** sRGB as Oklab (Ottosson 2020, "A perceptual color space for image processing"). */
function labOf(hex: string): Lab {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
