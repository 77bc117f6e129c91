import type { Installation } from '../publisher/installation.ts';
import { currentRelease, readManifest } from '../publisher/manifest.ts';

/** A release as the server sees it: the files that exist, by path, and no other. */
export interface ServedRelease {
  root: string;
  /** Path → sha256. */
  files: ReadonlyMap<string, string>;
}

/** The release that `current` names at this moment. Its list is read once, so a new release is served from its first request on. */
export function servedReleases(installation: Installation): () => Promise<ServedRelease | undefined> {
  let known: { id: string; release: ServedRelease } | undefined;
  return async () => {
    const id = await currentRelease(installation);
    if (id === undefined) return undefined;
    if (known?.id !== id) {
      const { files } = await readManifest(installation, id);
      known = { id, release: { root: installation.site(id), files: new Map(Object.entries(files)) } };
    }
    return known.release;
  };
}
