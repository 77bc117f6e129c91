import type { Entry } from '../entry.ts';
import { useDeskQuery, useEntryStatusQuery } from './api.ts';
import { useAskingAgain } from '../asking-again.ts';
import { isDeskMoving, isEntryMoving } from './moving.ts';

/** Asked for again and again while somebody is there to read it, and at once when they come back. */

export function useEntryStatus(entry: Entry) {
  const query = useEntryStatusQuery(entry, { refetchOnMountOrArgChange: true });
  useAskingAgain(query.refetch, query.currentData !== undefined && isEntryMoving(query.currentData));
  return query;
}

export function useDesk() {
  const query = useDeskQuery(undefined, { refetchOnMountOrArgChange: true });
  useAskingAgain(query.refetch, query.currentData !== undefined && isDeskMoving(query.currentData));
  return query;
}
