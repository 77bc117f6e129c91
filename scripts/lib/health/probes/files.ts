import { compiledStore } from '../../file-store.ts';
import { nextTurn } from '../files-walk.ts';
import { failed, ok, type Probe } from '../probe.ts';

/** The bytes of every public file, which a publisher needs to start over. When a person asks, all of them are read. */
export const files: Probe = {
  name: 'files',
  async look({ environment, isThorough, log, memory, remember }) {
    const { checkStore, openStore } = compiledStore();
    const store = openStore(environment);
    const named = [...new Set((await log()).files)];
    const mend = `Bring them back into ${store.place} from a backup that was made before they were lost: npm run doctor names all, by the sha256 of their bytes.`;
    const turn = nextTurn(named, memory().files);
    const { fault, read, bad } = await checkStore(store, isThorough ? named : turn.read, {
      writes: isThorough || turn.writes,
    });
    if (fault) {
      remember({ files: turn.afterFault });
      return failed(`The store of files cannot be used: ${fault}`, 'Mount the folder, start the server, or correct FILES_URL.');
    }
    const walk = turn.after(bad);
    remember({ files: walk });
    const known = isThorough ? bad : walk.bad;
    const [first] = known;
    if (first === undefined)
      return ok(`${read} of ${named.length} files that the log names were read, and are as they should be.`);
    if (isThorough)
      return failed(
        `${bad.length} of ${read} files that were read are missing or damaged in ${store.place}: ${bad.join(', ')}.`,
        mend,
      );
    return failed(`${known.length} files, or more, are missing or damaged in ${store.place}, as ${first}.`, mend);
  },
};
