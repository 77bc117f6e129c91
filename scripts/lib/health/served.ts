import { readFile } from 'node:fs/promises';
import type { Installation } from '@pho-luat/shared/installation';
import { currentTree } from '../../../site/publisher/release/trees.ts';
import { treeFacts, type TreeFacts } from '../../../site/tree/facts.ts';

export type Served = Pick<TreeFacts, 'release' | 'seq'>;

/** Which release is served; nothing before the first. */
export async function servedRelease(installation: Installation): Promise<Served | undefined> {
  const name = await currentTree(installation);
  return name && treeFacts.parse(JSON.parse(await readFile(installation.treeFacts(name), 'utf8')));
}
