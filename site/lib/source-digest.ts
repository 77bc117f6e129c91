import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const siteRoot = join(import.meta.dirname, '..');
export const projectRoot = join(siteRoot, '..');

/** What pages depend on besides the content: when one of these changes, everything is drawn again. */
const sources = [
  ...['lib', 'tree', 'pages', 'markdown', 'publisher', 'renderer', 'search', 'server', 'src', 'words', 'public'].map((folder) =>
    join('site', folder),
  ),
  ...['astro.config.ts', 'tailwind.config.ts', 'package.json'].map((file) => join('site', file)),
  join('shared', 'src'),
  'pnpm-lock.yaml',
];

/** Whether pages depend on this file, by its path from the project's root. */
export function isSiteSource(path: string): boolean {
  return !path.endsWith('.md') && sources.some((source) => path === source || path.startsWith(`${source}/`));
}

/** Takes the whole program, or some files and folders below the project's root; Markdown does not count. */
export async function sourceDigest(parts: readonly string[] = sources): Promise<string> {
  const hash = createHash('sha256');
  for (const source of parts) {
    for (const path of await filesUnder(source)) hash.update(`${path}\0`).update(await readFile(join(projectRoot, path)));
  }
  return hash.digest('hex');
}

async function filesUnder(source: string): Promise<string[]> {
  try {
    const entries = await readdir(join(projectRoot, source), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
      .sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return [source];
    throw cause;
  }
}
