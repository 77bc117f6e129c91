import { installation } from '../installation.ts';
import { openStore } from './open-store.ts';
import type { FileStore } from './store.ts';

let store: FileStore | undefined;

/** The one store of this installation. */
export function fileStore(): FileStore {
  store ??= openStore(installation());
  return store;
}
