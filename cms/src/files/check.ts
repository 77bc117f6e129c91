import { soundBytes, StoreAway, type FileStore } from './store.ts';

interface StoreCheck {
  /** Why the store cannot be read or written; then nothing is known about its files. */
  fault?: string;
  /** How many of the files were read. */
  read: number;
  /** Not in the store, or with other bytes than their name says. */
  bad: string[];
}

/** Whether the store has these files, and, with `writes`, whether it keeps and deletes what it is given. */
export async function checkStore(store: FileStore, named: readonly string[], { writes = true } = {}): Promise<StoreCheck> {
  const check: StoreCheck = { read: 0, bad: [] };
  try {
    if (writes) await store.delete(await store.put(Buffer.from(`Kiểm tra kho tệp ${Math.random()}`)));
    for (const sha256 of named) {
      if (!(await soundBytes(store, sha256))) check.bad.push(sha256);
      check.read += 1;
    }
    return check;
  } catch (error) {
    if (error instanceof StoreAway || (error as NodeJS.ErrnoException).code) return { ...check, fault: (error as Error).message };
    throw error;
  }
}
