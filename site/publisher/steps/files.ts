import { CmsAway, type CmsClient } from '../cms-client.ts';
import { KeptByDigest } from './kept.ts';

/** The bytes of published files. The audit reads what is here. */
export class PublishedFiles extends KeptByDigest {
  readonly #cms: Pick<CmsClient, 'file'>;

  constructor(folder: string, cms: Pick<CmsClient, 'file'>) {
    super(folder, '');
    this.#cms = cms;
  }

  /** A CMS that is away throws. */
  protected ask(sha256: string, signal: AbortSignal): Promise<Buffer | undefined> {
    return this.#cms.file(sha256, signal);
  }
}

export type UsedFiles = Pick<PublishedFiles, 'ensure' | 'isKept' | 'has' | 'pathOf'>;

/** Going back must not wait for the CMS: files that are only there count as lost until the next release. */
export function filesWithoutWaiting(files: PublishedFiles): UsedFiles {
  return usedFiles(files, untilAway(files));
}

/** Nor may it fetch what has been taken down since. */
export function filesKept(files: PublishedFiles): UsedFiles {
  return usedFiles(files, (sha256) => files.isKept(sha256));
}

/** Once the CMS is away, its files count as missing and it is not asked again, because each try may take minutes. */
export function untilAway(files: Pick<UsedFiles, 'ensure' | 'isKept'>): UsedFiles['ensure'] {
  let isAway = false;
  return async (sha256, signal) => {
    if (isAway) return files.isKept(sha256);
    try {
      return await files.ensure(sha256, signal);
    } catch (cause) {
      if (!(cause instanceof CmsAway)) throw cause;
      isAway = true;
      return false;
    }
  };
}

function usedFiles(files: PublishedFiles, ensure: PublishedFiles['ensure']): UsedFiles {
  return {
    ensure,
    isKept: (sha256) => files.isKept(sha256),
    has: (sha256) => files.has(sha256),
    pathOf: (sha256) => files.pathOf(sha256),
  };
}
