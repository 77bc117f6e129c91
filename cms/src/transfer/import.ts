import type { Core } from '@strapi/strapi';
import type { Imported, ImportFault } from '@pho-luat/shared/schemas/transfer';
import { actAs } from '../publication/actor.ts';
import { writeLog } from '../publication/transaction.ts';
import { NotCommitted } from '../storage/commits.ts';
import { isOfFullDisk } from '../storage/room.ts';
import { cmsWords } from '../words/cms.ts';
import { FilesIn } from './files.ts';
import { placeOf, Run, type Became } from './run.ts';
import type { List } from './source.ts';
import { Unusable } from './unusable.ts';

export interface ImportOptions {
  /** Otherwise all is tried, and undone. */
  write: boolean;
  /** What cannot be published stays a draft, what cannot be saved stays out; otherwise one fault undoes all. */
  sound: boolean;
  note?: (text: string) => void;
}

/**
 * Takes in all that lists say, in one transaction of the log, through the same steps and guards as an editor's save: what is wrong with it
 * is told by document and field. Nothing of it is there when it is undone, not in the store of files either.
 */
export async function importFrom(strapi: Core.Strapi, lists: readonly List[], options: ImportOptions): Promise<Imported> {
  const became = new Map<string, ImportFault['became']>();
  const faults: ImportFault[] = [];
  for (;;) {
    const tried = await tryAll(strapi, lists, options, became);
    faults.push(...tried.faults);
    if (tried.faults.length === 0 || !options.sound) return { ...tried, faults };
    // What names a document that stays out is known only when that one does.
    for (const [place, [fault]] of Map.groupBy(tried.faults, placeOf))
      became.set(place, became.has(place) ? 'left out' : (fault?.became ?? 'left out'));
  }
}

class Undone extends Error {}

async function tryAll(
  strapi: Core.Strapi,
  lists: readonly List[],
  { write, note = () => {} }: ImportOptions,
  became: Became,
): Promise<Imported> {
  const files = await FilesIn.open(strapi);
  let run: Run | undefined;
  try {
    await writeLog(strapi, (log) =>
      actAs(cmsWords.importer, async () => {
        run = new Run(log, files, became, note);
        await run.all(lists);
        if (!write || run.faults.length > 0) throw new Undone();
        // At Strapi's own end of a transaction each of thousands of entries would be read again with all that it names, for
        // listeners that are not here.
        await strapi.db.transaction(({ trx }) => trx.commit());
      }),
    );
  } catch (error) {
    // The rows may be there, and name what would be removed.
    if (error instanceof NotCommitted && !isOfFullDisk(error))
      throw new Unusable(
        `${error.message}. Whether it was kept is not known: run the same command again, what is there is not taken in twice.`,
      );
    await files.undo().catch((undoing: unknown) => {
      // The store that did not answer before does not answer now.
      if (!(error instanceof Unusable)) throw undoing;
    });
    if (!(error instanceof Undone) || !run) throw error;
    return { ...resultOf(run), isWritten: false };
  }
  return { ...resultOf(run), isWritten: true };
}

function resultOf(run: Run | undefined): Omit<Imported, 'isWritten'> {
  const { counts = {}, faults = [], notes = [], warnings = [], drafts = 0 } = run ?? {};
  return { counts, faults, notes, warnings, drafts };
}
