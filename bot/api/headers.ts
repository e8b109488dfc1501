/** Where the tab may stand in a frame: Microsoft's hosts, and those that the settings add. */
const MICROSOFT_FRAMES = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** Where Microsoft has Office.js, which they allow from nowhere else. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

const policy = (parts: readonly string[]): string => parts.join('; ');

/**
 * The headers of everything we answer. `X-Frame-Options` is left out: it knows no list, and the tab lives in a frame.
 *
 * Fluent writes style elements as it draws, so styles are allowed inline; scripts never are.
 */
export function headersFor(
  path: string,
  frameOrigins: readonly string[],
  officeJs = OFFICE_JS,
): Readonly<Record<string, string>> {
  if (path === '/outlook' || path.startsWith('/outlook/')) {
    return {
      ...EVERYWHERE,
      // Icons of the ribbon are fetched by Outlook, from its own pages.
      ...(path.endsWith('.png') ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {}),
      'Content-Security-Policy': policy([
        "default-src 'none'",
        `script-src 'self' ${new URL(officeJs).origin}`,
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        `frame-ancestors ${["'self'", ...MICROSOFT_FRAMES, ...frameOrigins].join(' ')}`,
      ]),
    };
  }
  if (path === '/tab' || path.startsWith('/tab/')) {
    return {
      ...EVERYWHERE,
      'Content-Security-Policy': policy([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        // teams-js reads its list of hosts there, and falls back on a built-in one.
        "connect-src 'self' https://res.cdn.office.net",
        "base-uri 'none'",
        "form-action 'self'",
        `frame-ancestors ${["'self'", ...MICROSOFT_FRAMES, ...frameOrigins].join(' ')}`,
      ]),
    };
  }
  return {
    ...EVERYWHERE,
    'Content-Security-Policy': policy([
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]),
    'Cache-Control': 'no-store',
  };
}
