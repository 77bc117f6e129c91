import { adminApi, getFetchClient } from '@strapi/strapi/admin';
import { printableSchema, printJobSchema, type Printable, type PrintJob, type PrintOrder } from '../../contracts/print.ts';
import { saveFile } from '../browser-files.ts';
import { tagOf } from '../codes/api.ts';

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    printable: build.query<Printable, string>({
      query: (documentId) => `/pho-luat/print/${documentId}`,
      transformResponse: (answer) => printableSchema.parse(answer),
      // A campaign that is published can be printed at once.
      providesTags: (_result, _error, documentId) => [tagOf(documentId)],
    }),
    beginPrint: build.mutation<PrintJob, PrintOrder & { documentId: string }>({
      query: ({ documentId, ...data }) => ({ url: `/pho-luat/print/${documentId}`, method: 'POST', data }),
      transformResponse: (answer) => printJobSchema.parse(answer),
    }),
    printJob: build.query<PrintJob, string>({
      query: (id) => `/pho-luat/print-jobs/${id}`,
      transformResponse: (answer) => printJobSchema.parse(answer),
    }),
    dropPrint: build.mutation<unknown, string>({
      query: (id) => ({ url: `/pho-luat/print-jobs/${id}`, method: 'DELETE' }),
    }),
  }),
});

export const { usePrintableQuery, useBeginPrintMutation, usePrintJobQuery, useDropPrintMutation } = routes;

/** Has the browser keep the file of a job. */
export async function download({ id, fileName }: PrintJob): Promise<void> {
  const { data } = await getFetchClient().get<Blob>(`/pho-luat/print-jobs/${id}/file`, { responseType: 'blob' });
  saveFile(fileName ?? '', data);
}
