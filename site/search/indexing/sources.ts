import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import shared from '../../../shared/package.json' with { type: 'json' };
import site from '../../package.json' with { type: 'json' };
import { projectRoot } from '../../lib/source-digest.ts';
import { reachedFrom } from '../../lib/imports.ts';

/** The threads that write a segment, and what puts together what they are given of a page: what they reach by imports is what it is made by. */
const writers = [
  ...['build', 'engine', 'erase'].map((name) => `site/search/indexing/${name}.worker.ts`),
  'site/pages/searched.ts',
];

const versions: Readonly<Record<string, string>> = { ...shared.dependencies, ...site.dependencies };

/** When this has changed, segments are made again. */
export async function sourceOfSegments(root = projectRoot): Promise<string> {
  const { files, packages } = await reachedFrom(root, writers);
  const hash = createHash('sha256').update(packages.map((name) => `${name} ${versions[name]}`).join('\n'));
  for (const path of files) hash.update(`${path}\0`).update(await readFile(join(root, path)));
  return hash.digest('hex');
}
