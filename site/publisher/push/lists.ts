import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compressedEnds } from '../../tree/files.ts';
import type { PathChanges } from './changes.ts';

/** The lists that a push needs, as files. */
export interface Lists {
  changed: string;
  removed: string;
  /** Rules for rsync, by which a run with `--delete` removes what is gone and nothing else. */
  filter: string;
}

export async function writeLists(folder: string, tree: string, changes: PathChanges): Promise<Lists> {
  const lists = { changed: join(folder, 'changed'), removed: join(folder, 'removed'), filter: join(folder, 'filter') };
  const { changed, removed } = filesOf(tree, changes);
  await writeFile(lists.changed, linesOf(changed));
  await writeFile(lists.removed, linesOf(removed));
  await writeFile(lists.filter, rulesFor(removed));
  return lists;
}

/** The files of the tree behind the paths of the site, compressed forms included. */
function filesOf(tree: string, { changed, removed }: PathChanges): PathChanges {
  const compressed = (path: string) => compressedEnds.map((end) => path + end);
  const beside = changed.flatMap(compressed);
  const isThere = (path: string) => existsSync(join(tree, path));
  return {
    changed: [...changed, ...beside.filter(isThere)],
    removed: [...removed, ...removed.flatMap(compressed), ...beside.filter((path) => !isThere(path))],
  };
}

/** One per line, relative to the tree. None of our addresses has characters that a program would read as two names or a comment. */
function linesOf(paths: readonly string[]): string {
  const names = paths.map((path) => path.slice(1));
  const odd = names.find((name) => !/^[^#;\s-][^\r\n]*$/.test(name));
  if (odd !== undefined) throw new Error(`The path ${JSON.stringify(odd)} cannot stand in a list of files`);
  return names.map((name) => `${name}\n`).join('');
}

/**
 * rsync enters a folder when a rule names it, and removes it when nothing is left in it. An interrupted run may have left what it
 * had received, in a folder of rsync's own.
 */
function rulesFor(removed: readonly string[]): string {
  const folders = new Set<string>();
  for (const path of removed) {
    for (let folder = dirname(path); folder !== '/' && !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  const named = [...[...folders].map((folder) => `${folder}/`), ...removed].map((path) => `+ ${literally(path)}\n`);
  return `+ .~tmp~/***\n${named.join('')}- *\n`;
}

/** A backslash is special for rsync only in a pattern. */
function literally(path: string): string {
  return /[*?[]/.test(path) ? path.replace(/[\\*?[]/g, String.raw`\$&`) : path;
}
