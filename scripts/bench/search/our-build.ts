import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measured } from '../lib/measured.ts';
import type { Built } from './build.ts';
import type { CorpusDocument } from './corpus.ts';
import { searchDocument } from './documents.ts';

export interface OurBuild extends Built {
  peakRssMb: number;
  /** The folder of a site with nothing but its index, and the index in it. */
  site: string;
  index: string;
}

/** The site's own index of the documents, built in a process of its own. */
export async function buildOurs(documents: readonly CorpusDocument[], folder: string): Promise<OurBuild> {
  await writeFile(join(folder, 'documents.json'), JSON.stringify(documents.map(searchDocument)));
  const script = join(import.meta.dirname, 'build.ts');
  const { peakRssMb } = await measured(process.execPath, [script, folder], folder);
  const built = JSON.parse(await readFile(join(folder, 'built.json'), 'utf8')) as Built;
  return { ...built, peakRssMb, site: join(folder, 'site'), index: join(folder, 'site/pagefind') };
}
