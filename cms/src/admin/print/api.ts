import { getFetchClient } from '@strapi/strapi/admin';
import { printableSchema, printJobSchema, type PrintJob, type PrintOrder } from '../../contracts/print.ts';
import { saveFile } from '../browser-files.ts';
import { tagOf } from '../codes/api.ts';
import { asksAbout, deskApi } from '../desk-api.ts';

const printing = (documentId: string) => `/pho-luat/print/${documentId}`;
const jobOf = (id: string) => `/pho-luat/print-jobs/${id}`;

export const printApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    printable: build.query({
      ...asksAbout(printing, printableSchema),
      // A campaign that is published can be printed at once.
      providesTags: (_result, _error, documentId) => [tagOf(documentId)],
    }),
    beginPrint: build.mutation(
      asksAbout(
        ({ documentId, ...data }: PrintOrder & { documentId: string }) => ({ url: printing(documentId), method: 'POST', data }),
        printJobSchema,
      ),
    ),
    printJob: build.query(asksAbout(jobOf, printJobSchema)),
    dropPrint: build.mutation<unknown, string>({ query: (id) => ({ url: jobOf(id), method: 'DELETE' }) }),
  }),
});

/** Has the browser keep the file of a job. */
export async function download({ id, fileName }: PrintJob): Promise<void> {
  const { data } = await getFetchClient().get<Blob>(`${jobOf(id)}/file`, { responseType: 'blob' });
  saveFile(fileName ?? '', data);
}
