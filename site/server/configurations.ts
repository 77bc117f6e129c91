import { contentTypes, headerRules, headersFor, headersOfAll, type Headers } from './headers.ts';

/** What other servers need in order to answer as ours does, made from the one list of headers. */

/** For `VAR_DIR/servers`: file name → text. `root` is the folder to serve, by the name that stays when releases come and go. */
export function serverConfigurations(siteUrl: string, root: string): Map<string, string> {
  return new Map([
    ['nginx.conf', nginx(siteUrl, root)],
    ['Caddyfile', caddy(siteUrl, root)],
  ]);
}

/** For hosts that read them in the tree itself: path in the site → text. */
export function hostTexts(siteUrl: string, redirects: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([
    ['/_headers', headersFile(siteUrl)],
    ['/_redirects', redirectsFile(redirects)],
  ]);
}

/** A list for hosts that read it; elsewhere the page at the old address leads on. */
function redirectsFile(redirects: ReadonlyMap<string, string>): string {
  return [...redirects].map(([from, to]) => `${encodeURI(from)} ${encodeURI(to)} 301\n`).join('');
}

/** Hosts lay the rules that fit over each other, so what is replaced is taken back first (`!`). */
function headersFile(siteUrl: string): string {
  const all = section('/*', headersOfAll(siteUrl));
  const rules = headerRules.flatMap(({ globs, headers }) =>
    globs.map((glob) =>
      section(
        glob,
        headers,
        Object.keys(headersOfAll(siteUrl)).filter((name) => name in headers),
      ),
    ),
  );
  return [all, ...rules].join('\n');
}

function section(glob: string, headers: Headers, replaced: readonly string[] = []): string {
  const lines = [...replaced.map((name) => `! ${name}`), ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return `${glob}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** The locations, the narrowest first: nginx takes the first pattern that fits, and a location's headers replace all others. */
const samples = [
  { pattern: String.raw`^/tep/.*\.pdf$`, path: '/tep/x.pdf' },
  { pattern: String.raw`^/tep/.*\.(png|jpe?g|webp)$`, path: '/tep/x.png' },
  { pattern: '^/tep/', path: '/tep/x.docx' },
  { pattern: String.raw`^/pagefind/segments\.json$`, path: '/pagefind/segments.json' },
  { pattern: '^/(_astro|anh|pagefind)/', path: '/_astro/x.css' },
] as const;

function nginx(siteUrl: string, root: string): string {
  const add = (path: string, indent: string) =>
    Object.entries(headersFor(path, siteUrl))
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
      .join('');
  const locations = samples.map(({ pattern, path }) => `  location ~ "${pattern}" {\n${add(path, '    ')}  }\n`);
  const types = Object.entries(contentTypes).map(
    ([extension, type]) =>
      `  location ~ "\\.${extension}$" {\n    types {}\n    default_type "${type}";\n${add(`/x.${extension}`, '    ')}  }\n`,
  );
  return `server {
  listen 80;
  server_name ${new URL(siteUrl).hostname};
  server_tokens off;
  charset utf-8;
  root "${root}";
  index index.html;
  error_page 404 /404.html;
  # A folder without a page, as a push may leave one.
  error_page 403 =404 /404.html;
  # A redirect to the address with a slash must not name an inner host or port.
  absolute_redirect off;
  # What is compressed already lies beside each file; where nginx has its brotli module, \`brotli_static on;\` does the same for .br.
  gzip_static on;
  gzip_vary on;
  location ~ "^/_(headers|redirects)$" { return 404; }
  location ~ "\\.(br|gz)$" { return 404; }
${locations.join('')}${types.join('')}  location / {
${add('/', '    ')}    try_files $uri $uri/ =404;
  }
}
`;
}

/** In the end, over what Caddy itself adds. */
function inTheEnd(indent: string, ...more: string[]): string {
  const lines = ['-Server', ...more, 'Vary Accept-Encoding', 'defer'].map((line) => `${indent}  ${line}\n`);
  return `header {\n${lines.join('')}${indent}}`;
}

const fileServer = 'file_server {\n      precompressed br gzip\n    }';

function caddy(siteUrl: string, root: string): string {
  const set = (path: string) =>
    Object.entries(headersFor(path, siteUrl))
      .map(([name, value]) => `    header ${name} "${value}"\n`)
      .join('');
  const rules = samples.map(({ pattern, path }, index) => {
    const matcher = `@kind${index}`;
    return `  ${matcher} path_regexp ${pattern}\n  handle ${matcher} {\n${set(path)}    ${fileServer}\n  }\n`;
  });
  const types = Object.entries(contentTypes).map(([extension, type]) => `  header *.${extension} Content-Type "${type}"\n`);
  return `${siteUrl} {
  root * "${root}"
  ${inTheEnd('  ')}
  # Of these, the first that fits.
  @hidden path /_headers /_redirects *.br *.gz
  handle @hidden {
    error 404
  }
${types.join('')}${rules.join('')}  handle {
${set('/')}    ${fileServer}
  }
  handle_errors {
    ${inTheEnd('    ', '-Content-Disposition')}
${set('/404.html')}    rewrite * /404.html
    ${fileServer}
  }
}
`;
}
