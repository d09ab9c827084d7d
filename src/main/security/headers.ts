/**
 * The content security policy every page of the app is served with. Scripts and fonts only
 * from the app itself; the nonce is for the style element the interface library injects.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "object-src 'none'",
  ].join("; ");
}

/**
 * The policy for the report's page: no scripts at all. Its style sheet stands in the page, so
 * that the same file can be exported as one HTML document.
 */
export const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
