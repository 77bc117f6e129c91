import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../tools.mjs';
import { answerOf } from './beside.ts';

/** What an old site has left: its saved pages by a mapping, or what WordPress has exported. */

export interface Given {
  /** Lists, and folders of lists. */
  paths: string[];
  /** Folder of lists → where their files are, if not beside them. */
  filesOf: Record<string, string>;
  /** Folder of lists → the file that they were made of. */
  sources: Record<string, string>;
}

const answerSchema = z.object({
  lists: z.array(z.object({ folder: z.string(), files: z.string(), source: z.string() })),
  told: z.array(z.string()),
});

/** Lists as they are; those of an old site are made here, below `scratch`. `alt`: the words for pictures that have none. */
export async function withOldSites(paths: readonly string[], scratch: string, alt: string): Promise<Given> {
  const sources = (await Promise.all(paths.map(sourcesAt))).flat();
  const rest = paths.filter((path) => !sources.includes(path));
  if (sources.length === 0) return { paths: rest, filesOf: {}, sources: {} };
  // Node says of each package without a type that it had to look.
  const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(root, 'cms/src/old-sites/main.ts')];
  const { lists, told } = answerSchema.parse(
    await answerOf('Read what the old site left', args, { sources, into: scratch, alt }, process.env),
  );
  console.log(told.join('\n'));
  return {
    paths: [...rest, ...lists.map(({ folder }) => folder)],
    filesOf: Object.fromEntries(lists.map(({ folder, files }) => [folder, files])),
    sources: Object.fromEntries(lists.map(({ folder, source }) => [folder, source])),
  };
}

/** In a folder only the mappings and exports that lie directly in it, by their names: pages may be XML too. */
async function sourcesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return isMapping.test(path) || /\.(?:json|xml)$/i.test(path) ? [path] : [];
  const names = await readdir(path);
  return names.filter((name) => isMapping.test(name) || /wordpress.*\.xml$/i.test(name)).map((name) => join(path, name));
}

const isMapping = /\.ya?ml$/i;
