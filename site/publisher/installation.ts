import { join } from 'node:path';

/** Where the publisher keeps things in `VAR_DIR`. Nothing else builds these paths. */
export function installationAt(varDir: string) {
  const own = join(varDir, 'publisher');
  const releases = join(varDir, 'releases');
  return {
    secrets: join(varDir, 'secrets.json'),
    own,
    store: join(own, 'store.db'),
    files: join(own, 'files'),
    pictures: join(own, 'images'),
    renderInput: join(own, 'render-input.json'),
    releases,
    /** A symbolic link to the release that is served. */
    current: join(varDir, 'current'),
    release: (id: string) => join(releases, id),
    site: (id: string) => join(releases, id, 'site'),
    manifest: (id: string) => join(releases, id, 'manifest.json'),
  };
}

export type Installation = ReturnType<typeof installationAt>;

/** A release that is being made; it takes its own name when it is whole. */
export const partial = (id: string) => `${id}.partial`;
