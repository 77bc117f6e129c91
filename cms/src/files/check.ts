import { soundBytes, StoreAway, type FileStore } from './store.ts';

interface StoreCheck {
  /** Why the store cannot be read or written, where it cannot: then nothing is known of its files. */
  fault?: string;
  /** How many of the files were read. */
  read: number;
  /** Not in the store, or with other bytes than their name says. */
  bad: string[];
}

/** Whether the store can be used, and has these files: all of them, or `most` that chance chooses. */
export async function checkStore(store: FileStore, named: readonly string[], most = Infinity): Promise<StoreCheck> {
  const check: StoreCheck = { read: 0, bad: [] };
  try {
    await store.delete(await store.put(Buffer.from(`Kiểm tra kho tệp ${Math.random()}`)));
    for (const sha256 of named.length > most ? someOf(named, most) : named) {
      if (!(await soundBytes(store, sha256))) check.bad.push(sha256);
      check.read += 1;
    }
    return check;
  } catch (error) {
    if (error instanceof StoreAway || (error as NodeJS.ErrnoException).code) return { ...check, fault: (error as Error).message };
    throw error;
  }
}

function someOf<T>(all: readonly T[], most: number): T[] {
  return all
    .map((each) => ({ each, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, most)
    .map(({ each }) => each);
}
