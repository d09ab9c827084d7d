/** Parameters that say how a reader came, not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|ref|ref_src|cmpid|smid|partner|source|output|amp)$/iu;

/**
 * The form in which two addresses of one article are the same: host without "www.", "m." and
 * "amp.", path without a trailing slash, "amp" or "index.html", parameters without those that
 * track readers, no fragment. Null for what is no web address, or only names a site.
 */
export function addressForm(address: string): string | null {
  const match = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/iu.exec(address.trim());
  if (match === null) return null;
  const [, host = "", path = "", query = ""] = match;
  const site = host.toLowerCase().replace(/^(?:www|m|mobile|amp)\./u, "");
  const place = path.replace(/\/+(?:amp|index\.html?)?\/*$/iu, "").replace(/\.amp$/iu, "");
  const parameters = query
    .split("&")
    .filter((parameter) => parameter !== "" && !TRACKING.test(parameter.split("=")[0] ?? ""))
    .sort();
  if (place === "" && parameters.length === 0) return null;
  return `${site}${place}${parameters.length === 0 ? "" : `?${parameters.join("&")}`}`;
}
