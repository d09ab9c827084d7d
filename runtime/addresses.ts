const suffix = ".invalid";

/**
 * The app's own scheme as Chromium is given it: `app://host/path` becomes
 * `https://host.app.invalid/path`. Chromium cannot be taught a scheme from outside; an https
 * address is a secure context with an origin of its own, and `.invalid` (RFC 2606) is nobody's.
 */
export function toChromium(address: string, schemes: ReadonlySet<string>): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address);
  const [, scheme = "", host = "", rest = ""] = match ?? [];
  if (!schemes.has(scheme.toLowerCase())) return address;
  return `https://${host}.${scheme.toLowerCase()}${suffix}${rest === "" ? "/" : rest}`;
}

/** The inverse of toChromium: the address as the app knows it. */
export function fromChromium(address: string, schemes: ReadonlySet<string>): string {
  const match = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid(.*)$/is.exec(address);
  const [, host = "", scheme = "", rest = ""] = match ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address;
}
