import { AsyncLocalStorage } from 'node:async_hooks';

const arriving = new AsyncLocalStorage<true>();

/** Runs work that takes in documents from elsewhere: the keys of tasks and placements that they bring stay as they are. */
export function takingIn<T>(work: () => Promise<T>): Promise<T> {
  return arriving.run(true, work);
}

export function isTakingIn(): boolean {
  return arriving.getStore() === true;
}
