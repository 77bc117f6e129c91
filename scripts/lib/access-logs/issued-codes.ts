import { issuedCodesSchema } from '@pho-luat/shared/door';
import { lockFile } from '../../../site/publisher/file-lock.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { publisherLockFile } from '../../../site/publisher/lock.ts';
import { Store } from '../../../site/publisher/store.ts';
import { Problem } from '../problem.mjs';
import { doorOfPublisher } from '../publisher-door.ts';

/** Every code that was ever issued, from the running publisher or from what the last one left. */
export async function issuedCodes(varDir: string): Promise<ReadonlySet<string>> {
  const ask = await doorOfPublisher(varDir);
  const codes = ask ? issuedCodesSchema.parse(await ask('GET /codes')).codes : codesLeftIn(varDir);
  return new Set(codes);
}

function codesLeftIn(varDir: string): string[] {
  const { store: path } = installationAt(varDir);
  using lock = lockFile(publisherLockFile(varDir));
  if (!lock) throw new Problem(`A publisher has just begun to work on ${varDir}: run the same command again.`);
  const store = new Store(path);
  try {
    // With half a log, nobody would know which codes are missing.
    if (!store.lines.isWhole)
      throw new Problem('The publication log has not been read to its end yet: run npm start, and this command again.');
    return store.lines.codes();
  } finally {
    store.close();
  }
}
