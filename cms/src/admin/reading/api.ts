import { adminApi } from '@strapi/strapi/admin';
import { fileReadingSchema, readPageSchema, type FileReading, type ReadPage } from '../../contracts/file-reading.ts';

/** What the CMS says of a file that it has read, in Strapi's own cache. A file is named by its document id. */

const routes = adminApi.injectEndpoints({
  endpoints: (build) => ({
    fileReading: build.query<FileReading, string>({
      query: (file) => `/pho-luat/reading/${file}`,
      transformResponse: (answer) => fileReadingSchema.parse(answer),
    }),
    readPage: build.query<ReadPage, { file: string; page: number }>({
      query: ({ file, page }) => `/pho-luat/reading/${file}/${page}`,
      transformResponse: (answer) => readPageSchema.parse(answer),
    }),
  }),
});

export const { useFileReadingQuery, useReadPageQuery } = routes;
