import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownStartFile, type OwnStart } from '../../src/own-start.ts';

/** An installation begins as a city's own: it has a tenth of the demonstration's pages. */
export async function layOwnStart(varDir: string, more: Partial<OwnStart> = {}): Promise<void> {
  const own: OwnStart = {
    siteName: 'Pháp luật với người dân Cần Thơ',
    owner: 'Sở Tư pháp thành phố Cần Thơ',
    editorsContact: 'bbt@cantho.example',
    ...more,
  };
  await mkdir(varDir, { recursive: true });
  await writeFile(join(varDir, ownStartFile), JSON.stringify(own));
}
