import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildCms } from './cms-build.ts';
import { root } from './tools.mjs';

/** The store of files, by the CMS's own code, as it was built. */
export function compiledStore() {
  const require = createRequire(import.meta.url);
  return {
    ...(require('../../cms/dist/src/files/check.js') as typeof import('../../cms/src/files/check.ts')),
    ...(require('../../cms/dist/src/files/open-store.js') as typeof import('../../cms/src/files/open-store.ts')),
    ...(require('../../cms/dist/src/files/store.js') as typeof import('../../cms/src/files/store.ts')),
  };
}

/** The same on a machine where nothing was built yet. A build that is there is left alone: a CMS may be running from it. */
export async function builtStore() {
  if (!existsSync(join(root, 'cms/dist/src/files/open-store.js'))) await buildCms();
  return compiledStore();
}
