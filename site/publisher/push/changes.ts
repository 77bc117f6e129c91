import type { Change } from '../release/listing.ts';

/** Paths in the site that are new or changed, and those that are gone. */
export interface PathChanges {
  changed: readonly string[];
  removed: readonly string[];
}

export const isNothing = ({ changed, removed }: PathChanges): boolean => changed.length + removed.length === 0;

export function pathChangesOf(changes: readonly Change[]): PathChanges {
  const paths = (isRemoved: boolean) =>
    changes.filter(({ after }) => (after === undefined) === isRemoved).map(({ path }) => path);
  return { changed: paths(false), removed: paths(true) };
}
