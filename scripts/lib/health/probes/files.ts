import { createRequire } from 'node:module';
import { failed, ok, type Probe } from '../probe.ts';

/** Of one look among many: the whole store is read when a person asks. */
const mostRead = 20;

/** The bytes of every public file, without which a publisher that has to begin anew cannot make its page. */
export const files: Probe = {
  name: 'files',
  async look({ environment, isThorough, log }) {
    const { checkStore, openStore } = compiledStore();
    const store = openStore(environment);
    const named = [...new Set((await log()).files)];
    const { fault, read, bad } = await checkStore(store, named, isThorough ? Infinity : mostRead);
    if (fault)
      return failed(`The store of files cannot be used: ${fault}`, 'Mount the folder, start the server, or correct FILES_URL.');
    const [first] = bad;
    if (first === undefined)
      return ok(`${read} of ${named.length} files that the log names were read, and are as they should be.`);
    return failed(
      `${bad.length} of ${read} files that were read are missing or damaged in ${store.place}, as ${first}.`,
      `Bring ${store.place} back from a backup; a file is named by the sha256 of its bytes.`,
    );
  },
};

/** The CMS's own, as it was built. */
function compiledStore() {
  const require = createRequire(import.meta.url);
  return {
    ...(require('../../../../cms/dist/src/files/check.js') as typeof import('../../../../cms/src/files/check.ts')),
    ...(require('../../../../cms/dist/src/files/open-store.js') as typeof import('../../../../cms/src/files/open-store.ts')),
  };
}
