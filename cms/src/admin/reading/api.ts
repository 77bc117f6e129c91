import { fileReadingSchema, readPageSchema, type FileReading } from '../../contracts/file-reading.ts';
import { useAskingAgain } from '../asking-again.ts';
import { asksAbout, deskApi } from '../desk-api.ts';

/** What the CMS says of a file that it has read. A file is named by its document id. */
export const readingApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    fileReading: build.query(asksAbout((file: string) => `/pho-luat/reading/${file}`, fileReadingSchema)),
    readPage: build.query(
      asksAbout(({ file, page }: { file: string; page: number }) => `/pho-luat/reading/${file}/${page}`, readPageSchema),
    ),
  }),
});

/** Every second until the file is read, four times a minute after that: it may be replaced in the library. */
export function useFileReading(file: string) {
  const query = readingApi.useFileReadingQuery(file, { refetchOnMountOrArgChange: true });
  useAskingAgain(query.refetch, query.currentData !== undefined && isMoving(query.currentData));
  return query;
}

function isMoving({ state, recognition }: FileReading): boolean {
  return [state, recognition].some((one) => one === 'waiting' || one === 'reading');
}
