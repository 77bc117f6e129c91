import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installationAt, type Installation } from '@pho-luat/shared/installation';
import { BlobStore } from '../../../site/publisher/release/blobs.ts';
import { Trees } from '../../../site/publisher/release/trees.ts';
import { measured } from '../lib/measured.ts';
import type { Built } from './build.ts';
import type { CorpusDocument } from './corpus.ts';
import { searchDocument } from './documents.ts';

export interface OurBuild extends Omit<Built, 'files'> {
  peakRssMb: number;
  /** Path in the site → blob. */
  files: Map<string, string>;
  installation: Installation;
  blobs: BlobStore;
}

/** The site's own index of the documents, built in a process of its own. */
export async function buildOurs(documents: readonly CorpusDocument[], folder: string): Promise<OurBuild> {
  await writeFile(join(folder, 'documents.json'), JSON.stringify(documents.map(searchDocument)));
  const { peakRssMb } = await measured(process.execPath, [join(import.meta.dirname, 'build.ts'), folder], folder);
  const { files, ...built } = JSON.parse(await readFile(join(folder, 'built.json'), 'utf8')) as Built;
  const installation = installationAt(join(folder, 'var'));
  const blobs = new BlobStore(
    installation.blobs,
    files.map(([, sha256]) => sha256),
  );
  return { ...built, peakRssMb, files: new Map(files), installation, blobs };
}

/** Lays a release of these files, as the publisher does; gives its folder. */
export async function layTree({ installation, blobs }: OurBuild, files: ReadonlyMap<string, string>): Promise<string> {
  const trees = new Trees(installation, blobs);
  await trees.rebuild('a', files);
  const facts = { release: 'bench', seq: 0, day: '2026-01-01', redirects: {} };
  await writeFile(installation.treeFacts('a'), JSON.stringify(facts));
  await trees.swap('a');
  return installation.tree('a');
}
