import { useEffect, useRef } from 'react';
import { useDeskQuery, useDeskState, useEntryStatusQuery, useEntryStatusState, type Entry } from './api.ts';
import { useAttended } from './attended.ts';
import { isDeskMoving, isEntryMoving } from './moving.ts';

/** Asked for again and again while somebody is there to read it, and at once when they come back. */

export function useEntryStatus(entry: Entry) {
  const { currentData: known } = useEntryStatusState(entry);
  const attended = useAttended();
  const query = useEntryStatusQuery(entry, asking(attended, known !== undefined && isEntryMoving(known)));
  useReturn(attended, query.refetch);
  return query;
}

export function useDesk() {
  const { currentData: known } = useDeskState(undefined);
  const attended = useAttended();
  const query = useDeskQuery(undefined, asking(attended, known !== undefined && isDeskMoving(known)));
  useReturn(attended, query.refetch);
  return query;
}

/** What is on its way every second, all else four times a minute. */
function asking(attended: boolean, moving: boolean) {
  const pauseMs = moving ? 1_000 : 15_000;
  return { pollingInterval: attended ? pauseMs : 0, refetchOnMountOrArgChange: true };
}

function useReturn(attended: boolean, refetch: () => unknown): void {
  const wasAway = useRef(!attended);
  useEffect(() => {
    if (attended && wasAway.current) refetch();
    wasAway.current = !attended;
  }, [attended, refetch]);
}
