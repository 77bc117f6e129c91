import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hsts } from '@pho-luat/shared/environment';
import { entryFile } from '../search/entry.ts';
import { inlineScript } from '../lib/inline-script.ts';

/** The one list of headers that every server of the site sends: our own, and those that get their configuration from it. */

export type Headers = Record<string, string>;

/** The parts of an installation that its headers depend on. */
export interface Site {
  url: string;
  /** Browsers use only https for this host; for all subdomains, or by their preload list, when the operator says so. */
  hsts?: Hsts | undefined;
}

/** Answers of one kind: which paths they have, and what differs from the headers of all. */
export interface HeaderRule {
  /** As a host's `_headers` file writes it. */
  globs: readonly string[];
  /** As every regular expression engine reads it. */
  pattern: RegExp;
  /** A path that no narrower rule is for. */
  sample: string;
  headers: Headers;
  /** Headers of wider rules, or of every answer, that these leave out. */
  without?: readonly string[];
}

const immutable = 'public, max-age=31536000, immutable';
/** Asked for again each time, and answered with 304 while it is the same. */
const askAgain = 'no-cache';

const indexEntry = `/pagefind/${entryFile}`;

/** By path, the widest first; each rule that fits adds to those before. */
export const headerRules: readonly HeaderRule[] = [
  {
    globs: ['/_astro/*', '/anh/*', '/tep/*', '/pagefind/*'],
    pattern: /^\/(_astro|anh|tep|pagefind)\//,
    sample: '/_astro/x.css',
    headers: { 'Cache-Control': immutable },
  },
  // It lists the files of the search index, which are named by their content.
  {
    globs: [indexEntry],
    pattern: new RegExp(`^${indexEntry}$`),
    sample: indexEntry,
    headers: { 'Cache-Control': askAgain },
  },
  // A question loads dozens of these, and full headers would double the bytes. None is a page or a script.
  {
    globs: ['index', 'fragment', 'filter', 'meta', 'words'].map((kind) => `/pagefind/*.pf_${kind}`),
    pattern: /^\/pagefind\/.*\.pf_[a-z]+$/,
    sample: '/pagefind/x.pf_index',
    headers: { 'Content-Security-Policy': policy({ 'default-src': "'none'" }) },
    without: ['Referrer-Policy', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Permissions-Policy'],
  },
  // Only what a browser draws itself and cannot run is shown in it: a PDF or a picture.
  {
    globs: ['doc', 'docx', 'xls', 'xlsx', 'odt', 'ods'].map((ext) => `/tep/*.${ext}`),
    pattern: /^\/tep\//,
    sample: '/tep/x.docx',
    headers: { 'Content-Disposition': 'attachment' },
  },
  {
    globs: [],
    pattern: /^\/tep\/.*\.(png|jpe?g|webp)$/,
    sample: '/tep/x.png',
    headers: {},
    without: ['Content-Disposition'],
  },
  {
    globs: ['/tep/*.pdf'],
    pattern: /^\/tep\/.*\.pdf$/,
    sample: '/tep/x.pdf',
    headers: {
      'Content-Disposition': 'inline',
      // A browser's PDF viewer has styles of its own; nothing in the file may run, load or be framed elsewhere.
      'Content-Security-Policy': policy({
        'default-src': "'none'",
        'style-src': "'unsafe-inline'",
        'object-src': "'self'",
        'frame-ancestors': "'self'",
      }),
    },
  },
];

/** What not every server knows, or not as UTF-8: how its address ends → its type. */
export const contentTypes = {
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  'rss.xml': 'application/rss+xml; charset=utf-8',
} as const;

/** The script that is in every page itself. */
const earlyScript = inlineScript(readFileSync(new URL('../lib/early.js', import.meta.url), 'utf8'));

export function headersOfAll({ url, hsts }: Site): Headers {
  const secure = url.startsWith('https:');
  return {
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': `'self' 'wasm-unsafe-eval' 'sha256-${hash('sha256', earlyScript, 'base64')}'`,
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'manifest-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      // On http a phone in the office network would get no styles.
      ...(secure ? { 'upgrade-insecure-requests': '' } : {}),
    }),
    ...(secure ? { 'Strict-Transport-Security': strictTransport(hsts) } : {}),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cache-Control': askAgain,
  };
}

/** What an answer at a path carries. */
export function headersFor(path: string, site: Site): Headers {
  const rules = headerRules.filter(({ pattern }) => pattern.test(path));
  const headers = Object.assign(headersOfAll(site), ...rules.map((rule) => rule.headers)) as Headers;
  for (const name of rules.flatMap(({ without = [] }) => without)) delete headers[name];
  return headers;
}

/** Headers of `/healthz`, which says how things are now and is no page of the site. */
export function healthHeaders(site: Site): Headers {
  return { ...headersOfAll(site), 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
}

function strictTransport(hsts: Hsts | undefined): string {
  return ['max-age=63072000', ...(hsts ? ['includeSubDomains'] : []), ...(hsts === 'preload' ? ['preload'] : [])].join('; ');
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}
