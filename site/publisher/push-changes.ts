import type { Change } from './release/listing.ts';

/** Paths in the site that are new or other than before, and those that are gone. */
export interface PushChanges {
  changed: readonly string[];
  removed: readonly string[];
}

export function pushChangesOf(changes: readonly Change[]): PushChanges {
  const paths = (isRemoved: boolean) =>
    changes.filter(({ after }) => (after === undefined) === isRemoved).map(({ path }) => path);
  return { changed: paths(false), removed: paths(true) };
}

/** What has to be sent when `earlier` never arrived: what has become of a path last counts. */
export function unionOfChanges(earlier: PushChanges, later: PushChanges): PushChanges {
  const becomes = new Map<string, keyof PushChanges>();
  for (const { changed, removed } of [earlier, later]) {
    for (const path of changed) becomes.set(path, 'changed');
    for (const path of removed) becomes.set(path, 'removed');
  }
  const which = (state: keyof PushChanges) => [...becomes].flatMap(([path, is]) => (is === state ? [path] : [])).sort();
  return { changed: which('changed'), removed: which('removed') };
}
