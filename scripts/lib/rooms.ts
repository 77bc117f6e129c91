import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importsIn } from '../../site/lib/imports.ts';

/**
 * The rooms of each side, the lowest first: a file imports from its own room, a room before it, and `shared/src`, so there is no
 * circle between rooms. A room is a folder or a file; where two hold a file, the one with the longer name is its room. Tests are
 * above all.
 */
const sides: Readonly<Record<string, readonly string[]>> = {
  shared: ['src'],
  site: [
    'package.json',
    'words',
    'lib',
    'tree',
    'access-log',
    'scans',
    'searches',
    'search',
    'server',
    'src',
    'markdown',
    'pages',
    'renderer',
    'publisher',
    'preview',
    'publisher/door',
    'publisher/main.ts',
  ],
  cms: [
    'docs',
    'src/limits.ts',
    'src/zip.ts',
    'src/custom-fields.ts',
    'src/installation.ts',
    'src/mail.ts',
    'src/thread-answer.ts',
    'src/background.ts',
    'src/whole-database.ts',
    'src/known-database.ts',
    'src/process-watch.ts',
    'src/process-watch.worker.ts',
    'src/seal.ts',
    'src/words/issues.ts',
    'src/rules',
    'src/rights.ts',
    'src/contracts',
    'src/words',
    'src/password-length.ts',
    'src/publication',
    'src/reviews/table.ts',
    'src/reviews/by-mail.ts',
    'src/storage',
    'src/routes',
    'src/files',
    'src/reading',
    'src/codes',
    'src/search-words',
    'src/outside',
    'src/guards',
    'src/together',
    'src/schedule',
    'src/preview',
    'src/reviews',
    'src/takedown',
    'src/uploads',
    'src/desk',
    'src/pickers',
    'src/history',
    'src/health',
    'src/status',
    'src/reviews/routes',
    'src/together/routes',
    'src/tables',
    'src/tasks',
    'src/reminders',
    'src/intake',
    'src/scans',
    'src/searches',
    'src/saved-views',
    'src/print',
    'src/accounts',
    'src/operations',
    'src/publisher-doors.ts',
    'src/first-admin.ts',
    'src/middlewares',
    'src/admin',
    'demo',
    'src/first-content.ts',
    'src/transfer',
    'src/old-sites',
    'src/index.ts',
    'config',
    'database',
    'src/start.ts',
  ],
};

const codeFiles = '**/*.{ts,tsx,js,mjs,astro}';

/** What violates the order, in words; empty when nothing does. */
export async function importsAgainstOrder(root: string): Promise<string[]> {
  const found: string[] = [];
  for (const [side, rooms] of Object.entries(sides)) {
    const files = glob(`${side}/*/${codeFiles}`, { cwd: root, exclude: isApart });
    for await (const path of files) found.push(...againstOrder({ side, rooms }, path, await readFile(join(root, path), 'utf8')));
  }
  return [...found, ...(await sharedForOne(root))].sort();
}

async function sharedForOne(root: string): Promise<string[]> {
  const imports = new Map<string, string[]>();
  const files = glob(`{${[...Object.keys(sides), 'scripts'].join()}}/${codeFiles}`, { cwd: root, exclude: isApart });
  for await (const path of files)
    // The benches ask what the others do.
    if (!path.startsWith('scripts/bench/')) imports.set(path, importsIn(path, await readFile(join(root, path), 'utf8')).files);
  return neededByOne(imports);
}

/** Files of `shared/src` that a single one of CMS, site and commands needs, by what each file imports. */
export function neededByOne(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const isShared = (path: string) => path.startsWith('shared/src/');
  const users = new Map([...imports.keys()].filter(isShared).map((path) => [path, new Set<string>()]));
  for (const path of imports.keys()) {
    const [side = ''] = path.split('/');
    if (side === 'shared') continue;
    const reached = new Set([path]);
    // A set that grows while it is walked gives what was added too.
    for (const each of reached) for (const next of imports.get(each) ?? []) if (isShared(next)) reached.add(next);
    for (const each of reached) users.get(each)?.add(side);
  }
  return [...users].flatMap(([path, [first, ...others]]) =>
    first && others.length === 0 ? [`${path} is needed by ${first} alone, and belongs there`] : [],
  );
}

interface Order {
  side: string;
  rooms: readonly string[];
}

/** The same of one file, by its path from the root. */
export function againstOrder(order: Order, path: string, code: string): string[] {
  const own = roomOf(order, path);
  if (own === undefined) return [`${path} is in no room: scripts/lib/rooms.ts says where each stands`];
  return importsIn(path, code).files.flatMap((target) => {
    if (target.startsWith('shared/src/') || target === 'shared/package.json') return [];
    const room = roomOf(order, target);
    if (room === undefined) return [`${path} imports ${target}, which is in no room of ${order.side}`];
    return order.rooms.indexOf(room) > order.rooms.indexOf(own) ? [`${path} imports ${target}: ${room} lies above ${own}`] : [];
  });
}

function isApart(path: string): boolean {
  return /(^|\/)(node_modules|test|dist|\.[a-z]+)$/.test(path);
}

function roomOf({ side, rooms }: Order, path: string): string | undefined {
  const holding = rooms.filter((room) => path === `${side}/${room}` || path.startsWith(`${side}/${room}/`));
  return holding.sort((one, other) => other.length - one.length)[0];
}
