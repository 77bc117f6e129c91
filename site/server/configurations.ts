import { basename, dirname } from 'node:path';
import { queryOfFile } from '@pho-luat/shared/old-addresses';
import { paths } from '@pho-luat/shared/paths';
import { afterCode, codeCharacters, codeOf } from '@pho-luat/shared/printed-address';
import { isLater } from '@pho-luat/shared/versions';
import type { TreeFacts } from '../tree/facts.ts';
import { leadsOn } from '../tree/shortcut.ts';
import { contentTypes, headerRules, headersFor, headersOfAll, healthHeaders, type Headers, type Site } from './headers.ts';

/** What other servers need in order to answer as ours does, made from the one list of headers. */

interface ServerPaths {
  /** The folder to serve, by its permanent name. */
  current: string;
  /** What `/healthz` answers. */
  healthz: string;
  /** Files of a certificate for the site's host, which Caddy gets by itself where none is given. */
  tls?: { certificate: string; key: string } | undefined;
  /** What the nginx that will read it calls itself, where that is known. */
  nginxVersion?: string | undefined;
}

/** For `VAR_DIR/servers`: file name → text. */
export function serverConfigurations(site: Site, at: ServerPaths): Map<string, string> {
  return new Map([
    ['nginx.conf', nginx(site, at)],
    ['Caddyfile', caddy(site, at)],
  ]);
}

/** `/_redirects`, for hosts that read it; elsewhere the page at the address redirects. A code's redirect is temporary, so no browser may keep it. */
export function redirectsFile({ redirects, shortcuts, day }: Pick<TreeFacts, 'redirects' | 'shortcuts' | 'day'>): string {
  const forEver = Object.entries(redirects).map(([from, to]) => [from, to, 301] as const);
  const forNow = Object.entries(shortcuts).flatMap(([from, shortcut]) => {
    if (!leadsOn(shortcut, day)) return [];
    const forms = codeOf(from) === undefined ? [from] : [from, from.toUpperCase()];
    return forms.map((form) => [form, shortcut.to, 302] as const);
  });
  return [...forEver, ...forNow].map(([from, to, status]) => `${encodeURI(from)} ${encodeURI(to)} ${status}\n`).join('');
}

/** `/_headers`, for hosts that read it. They combine all matching rules, so a replaced header is removed first (`!`). */
export function headersFile(site: Site): string {
  const all = section('/*', headersOfAll(site));
  const rules = headerRules.flatMap(({ globs, headers, without = [] }) =>
    globs.map((glob) =>
      section(
        glob,
        headers,
        Object.keys(headersOfAll(site)).filter((name) => name in headers || without.includes(name)),
      ),
    ),
  );
  const types = Object.entries(contentTypes).map(([end, type]) => section(`/*${end}`, { 'Content-Type': type }));
  return [all, ...rules, ...types].join('\n');
}

function section(glob: string, headers: Headers, replaced: readonly string[] = []): string {
  const lines = [...replaced.map((name) => `! ${name}`), ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return `${glob}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** The locations, the narrowest first: nginx takes the first pattern that fits, and a location's headers replace all others. */
const locations = headerRules
  .toReversed()
  .map(({ pattern, sample }) => ({ pattern: pattern.source.replaceAll('\\/', '/'), sample }));

/** A code is four characters, or up to six. */
const codePlaces = [1, 2, 3, 4, 5, 6] as const;
const codeLetters = codeCharacters.match(/[a-z]/g) ?? [];

function codeAddress(group: (place: number) => string): string {
  const inAnyCase = codeCharacters + codeLetters.join('').toUpperCase();
  return `^/[qQ]/${codePlaces.map((place) => `${group(place)}[${inAnyCase}]${place > 4 ? '?' : ''})`).join('')}/?${afterCode}$`;
}

/**
 * Neither server can lower-case a text, so each character of a code is looked up: a code is answered in any case, with a slash
 * or without, by its one page and without a redirect.
 */
const nginxCodes = {
  maps: codePlaces
    .map(
      (place) =>
        `map $code_${place} $letter_${place} { default $code_${place}; ${codeLetters.map((letter) => `${letter} ${letter};`).join(' ')} }\n`,
    )
    .join(''),
  address: codeAddress((place) => `(?<code_${place}>`),
  page: paths.code(codePlaces.map((place) => `$letter_${place}`).join('')),
};

const caddyCodes = {
  maps: codePlaces
    .map((place) => {
      const lines = codeLetters.map((letter) => `      ${letter.toUpperCase()} ${letter}\n`).join('');
      return `    map {re.code.${place}} {letter_${place}} {\n${lines}      default {re.code.${place}}\n    }\n`;
    })
    .join(''),
  address: codeAddress(() => '('),
  page: paths.code(codePlaces.map((place) => `{letter_${place}}`).join('')),
};

function nginx(site: Site, { current, healthz, tls, nginxVersion }: ServerPaths): string {
  const host = new URL(site.url).hostname;
  // Several sites may be on one machine.
  const moved = `$moved_${host.replaceAll('-', '__').replaceAll('.', '_')}`;
  const add = (path: string, indent: string, headers = headersFor(path, site)) =>
    Object.entries(headers)
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
      .join('');
  const rules = locations.map(({ pattern, sample }) => `  location ~ "${pattern}" {\n${add(sample, '    ')}  }\n`);
  const types = Object.entries(contentTypes).map(
    ([end, type]) =>
      `  location ~ "${end.replace('.', '\\.')}$" {\n    types {}\n    default_type "${type}";\n${add(`/x${end}`, '    ')}  }\n`,
  );
  return `# A code is printed in capitals, and typed as it comes. nginx compares these keys in any case.
${nginxCodes.maps}
# Where an address of before this site is answered that had a query, if it is one. No address begins with a hyphen.
map $args $of_query { default "/-"; "~${queryOfFile.source}" "/~$args/index.html"; }
# Where addresses have moved, if somebody copies that here from \`moved.nginx\`; else the page at each leads on.
map $uri$of_query ${moved} { default ""; include "${movedIn('nginx', host)}"; }
${tls ? toHttps(site.url, host) : ''}server {
  ${tls ? listenSafely(tls, nginxVersion) : listen}
  server_name ${host};
  server_tokens off;
  charset utf-8;
  root "${current}";
  index index.html;
  error_page 404 /404.html;
  # A folder without a page, as a push may leave one.
  error_page 403 =404 /404.html;
  # A redirect to the address with a slash must not name an inner host or port.
  absolute_redirect off;
  # An address may come back, so no browser may keep where it led.
${add('/', '  ')}  if (${moved}) { return 301 ${moved}; }
  # What is compressed already lies beside each file; where nginx has its brotli module, \`brotli_static on;\` does the same for .br.
  gzip_static on;
  gzip_vary on;
  location ~ "^/_(headers|redirects)$" { return 404; }
  location ~ "\\.(br|gz)$" { return 404; }
  location = ${paths.health()} {
    types {}
    default_type "application/json; charset=utf-8";
    alias "${healthz}";
${add('/', '    ', healthHeaders(site))}  }
  location = ${paths.unknownCode()} {
${add('/', '    ')}  }
  location ~ "${nginxCodes.address}" {
${add('/', '    ')}    error_page 404 ${paths.unknownCode()};
    try_files ${nginxCodes.page}index.html =404;
  }
  location ~ "^/[qQ]/." {
${add('/', '    ')}    error_page 404 ${paths.unknownCode()};
    try_files $uri $uri/ =404;
  }
${rules.join('')}${types.join('')}  location / {
${add('/', '    ')}    try_files $uri$of_query $uri $uri/ =404;
  }
}
`;
}

/** By IPv6 too: a name may have an address there. */
const listen = 'listen 80;\n  listen [::]:80;';

function toHttps(url: string, host: string): string {
  return `server {
  ${listen}
  server_name ${host};
  server_tokens off;
  return 301 ${url}$request_uri;
}

`;
}

/** Without a version in the form that every nginx since 1.9 takes; one from 1.25.1 on warns of it, and older ones refuse its own form. */
function listenSafely({ certificate, key }: NonNullable<ServerPaths['tls']>, version = '1.9'): string {
  const ofLine = isLater(version, '1.25.0');
  const http2 = ofLine ? '' : ' http2';
  return `listen 443 ssl${http2};
  listen [::]:443 ssl${http2};${ofLine ? '\n  http2 on;' : ''}
  ssl_certificate "${certificate}";
  ssl_certificate_key "${key}";
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:pho_luat:10m;`;
}

/** Deferred, to override what Caddy itself adds. */
function inTheEnd(indent: string, ...more: string[]): string {
  const lines = ['-Server', ...more, 'Vary Accept-Encoding', 'defer'].map((line) => `${indent}  ${line}\n`);
  return `header {\n${lines.join('')}${indent}}`;
}

/** Only root writes there, with what a release has left in `VAR_DIR/servers`: a pattern, since there may be none. */
function movedIn(server: 'nginx' | 'caddy', host: string): string {
  return `/etc/${server}/${host}.moved*`;
}

const fileServer = 'file_server {\n      precompressed br gzip\n    }';

function caddy(site: Site, { current, healthz, tls }: ServerPaths): string {
  const set = (path: string, headers = headersFor(path, site)) =>
    Object.entries(headers)
      .map(([name, value]) => `    header ${name} "${value}"\n`)
      .join('');
  const rules = locations.map(({ pattern, sample }, index) => {
    const matcher = `@kind${index}`;
    return `  ${matcher} path_regexp ${pattern}\n  handle ${matcher} {\n${set(sample)}    ${fileServer}\n  }\n`;
  });
  const types = Object.entries(contentTypes).map(
    ([end, type], index) => `  @type${index} path *${end}\n  header @type${index} Content-Type "${type}"\n`,
  );
  return `${site.url} {
${tls ? `  tls "${tls.certificate}" "${tls.key}"\n` : ''}  root * "${current}"
  ${inTheEnd('  ')}
  # Where addresses have moved, if somebody copies that here from \`moved.caddy\`; else the page at each leads on.
  map {path}?{query} {moved} {
    import ${movedIn('caddy', new URL(site.url).hostname)}
    default ""
  }
  @moved expression {moved} != ""
${set('/').replaceAll('    header ', '  header @moved ')}  redir @moved {moved} 301
  # Where an address of before this site is answered that had a query, if it is one.
  @query {
    expression {query}.matches("${queryOfFile.source}")
    file {path}/~{query}/index.html
  }
  rewrite @query {file_match.relative}
  # The first of these that fits.
  @hidden path /_headers /_redirects *.br *.gz
  handle @hidden {
    error 404
  }
  handle ${paths.health()} {
    root * "${dirname(healthz)}"
    rewrite * /${basename(healthz)}
${set('/', { ...healthHeaders(site), 'Content-Type': 'application/json; charset=utf-8' })}    file_server
  }
${types.join('')}${rules.join('')}  # A code is printed in capitals, and typed as it comes.
  @code path_regexp code ${caddyCodes.address}
  handle @code {
${caddyCodes.maps}    rewrite * ${caddyCodes.page}index.html
${set('/')}    ${fileServer}
  }
  handle {
${set('/')}    ${fileServer}
  }
  handle_errors {
    ${inTheEnd('    ', '-Content-Disposition')}
    header Content-Type "text/html; charset=utf-8"
${set('/404.html')}    @ofCodes path_regexp ^/[qQ]/.
    handle @ofCodes {
      rewrite * ${paths.unknownCode()}
      ${fileServer.replaceAll('\n', '\n  ')}
    }
    handle {
      rewrite * ${paths.notFound()}
      ${fileServer.replaceAll('\n', '\n  ')}
    }
  }
}
`;
}
