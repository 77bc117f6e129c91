import type { FileReading } from '../../contracts/file-reading.ts';
import { useAskingAgain } from '../asking-again.ts';
import { useFileReadingQuery } from './api.ts';

/** Every second until the file is read, four times a minute after that: it may be replaced in the library. */
export function useFileReading(file: string) {
  const query = useFileReadingQuery(file, { refetchOnMountOrArgChange: true });
  useAskingAgain(query.refetch, query.currentData !== undefined && isMoving(query.currentData));
  return query;
}

function isMoving({ state, scan }: FileReading): boolean {
  return [state, scan].some((one) => one === 'waiting' || one === 'reading');
}
