/**
 * Where addresses have moved, for nginx and Caddy to include: file name in `VAR_DIR/servers` → text. They take it in when they are
 * reloaded, and until then the page at the old address leads on. `isAnswered` says whether the release has something at an address.
 */
export function movedAddresses(
  redirects: Readonly<Record<string, string>>,
  isAnswered: (address: string) => boolean,
): Map<string, string> {
  const all = Object.entries(redirects).filter(([from]) => !/["\\`{}\p{Cc}]/u.test(from));
  return new Map([
    ['moved.nginx', linesOf(oneForEachCase(all, isAnswered), keysOfNginx, ';')],
    ['moved.caddy', linesOf(all, keysOfCaddy, '')],
  ]);
}

type Moved = readonly [from: string, to: string];

/** nginx compares without case: a second spelling would stop it, and one of a page that is there would lead that page to itself. */
function oneForEachCase(all: readonly Moved[], isAnswered: (address: string) => boolean): Moved[] {
  const known = new Set<string>();
  return all.filter(([from]) => {
    const key = from.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    if (known.has(key) || (key !== from && isAnswered(key))) return false;
    known.add(key);
    return true;
  });
}

function linesOf(all: readonly Moved[], keysOf: (from: string) => string[], end: string): string {
  // A variable is written with `$`.
  const target = (to: string) => encodeURI(to).replaceAll('$', '%24');
  return all.flatMap(([from, to]) => keysOf(from).map((key) => `"${key}" "${target(to)}"${end}\n`)).join('');
}

/** `$uri$of_query`, as `configurations.ts` has it. */
function keysOfNginx(from: string): string[] {
  const { path, query } = parted(from);
  return query === undefined ? [`${from}/-`] : spelt(path).map((each) => `${each}/~${query}/index.html`);
}

/** `{path}?{query}` */
function keysOfCaddy(from: string): string[] {
  const { path, query } = parted(from);
  return query === undefined ? [`${from}?`] : spelt(path).map((each) => `${each}?${query}`);
}

/** `/tin/~id=12/` is `/tin?id=12`. */
function parted(from: string): { path: string; query?: string } {
  const [, path = '', query] = /^(.*\/)~([^/]*=[^/]*)\/$/.exec(from) ?? [];
  return query === undefined ? { path: from } : { path, query };
}

function spelt(folder: string): string[] {
  return folder === '/' ? [folder] : [folder, folder.slice(0, -1)];
}
