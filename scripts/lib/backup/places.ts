import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { syncPath, writeDurably } from '../../../site/lib/durable.ts';
import { explain, Problem } from '../problem.mjs';

/**
 * Files of `VAR_DIR` change places all together: what was there goes aside, what is new comes in its place. A note says that this
 * has begun, so that a change that ended half way, by a kill too, is undone by the next command.
 */

/** What belongs to a change and is elsewhere. */
export interface Elsewhere {
  /** The database that is changed too, as `undo` knows it again. */
  database?: string | undefined;
  /**
   * Undoes what was done there, from what it has left in the folder of what was put aside. Throws where the database is a different
   * one.
   */
  undo: (aside: string, database: string | undefined) => Promise<void>;
}

const noteName = 'restoring.json';
const noteSchema = z.strictObject({
  aside: z.string(),
  database: z.string().optional(),
  places: z.array(z.strictObject({ place: z.string(), wasThere: z.boolean() })),
});

/** `changes` says for each place, relative to `VAR_DIR`, which file comes there; nothing where none does. `last` belongs to it. */
export async function changePlaces(
  varDir: string,
  aside: string,
  changes: ReadonlyMap<string, string | undefined>,
  last: () => Promise<void>,
  elsewhere: Elsewhere,
): Promise<void> {
  const { database, undo } = elsewhere;
  const places = [...changes.keys()].map((place) => ({ place, wasThere: existsSync(join(varDir, place)) }));
  await mkdir(aside, { recursive: true, mode: 0o700 });
  await writeDurably(
    join(varDir, noteName),
    JSON.stringify({ aside, database, places } satisfies z.infer<typeof noteSchema>),
    0o600,
  );
  try {
    for (const { place, wasThere } of places) if (wasThere) await move(join(varDir, place), join(aside, place));
    for (const [place, from] of changes) if (from !== undefined) await move(from, join(varDir, place));
    await last();
  } catch (error) {
    await putBack(varDir, undo);
    throw error;
  }
  await rm(join(varDir, noteName));
  await syncPath(varDir);
}

/** Whether a change is at work, or was interrupted. */
export const isHalfDone = (varDir: string) => existsSync(join(varDir, noteName));

/** Undoes what was interrupted; gives whether there was something. */
export async function putBack(varDir: string, undo: Elsewhere['undo']): Promise<boolean> {
  const note = join(varDir, noteName);
  if (!isHalfDone(varDir)) return false;
  const { aside, database, places } = noteSchema.parse(JSON.parse(await readFile(note, 'utf8')));
  await undo(aside, database);
  for (const { place, wasThere } of places) {
    await rm(halfOf(join(varDir, place)), { force: true });
    if (!wasThere) await rm(join(varDir, place), { force: true });
    // A file that is not aside has not been moved yet.
    else if (existsSync(join(aside, place))) await move(join(aside, place), join(varDir, place));
  }
  await rm(note);
  await rm(aside, { recursive: true, force: true });
  await syncPath(varDir);
  return true;
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    // A database may have a disk of its own.
    if (error.code !== 'EXDEV') throw error;
    await copyFile(from, halfOf(to)).catch((cause: unknown) => {
      throw new Problem(explain(cause, dirname(to)));
    });
    await syncPath(halfOf(to));
    await rename(halfOf(to), to);
    await rm(from);
  });
  await syncPath(dirname(to));
}

const halfOf = (place: string) => `${place}.half`;
