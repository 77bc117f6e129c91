import type { AdminRoutes } from '../routes/admin-routes.ts';
import { fileReading, readPage, sameDocument } from './answers.ts';
import { fileText } from './file-text.ts';

export const readingRoutes: AdminRoutes = {
  'GET /reading/:file': (strapi, context) => fileReading(strapi, context, new Date()),
  'GET /reading/:file/:page': readPage,
  'POST /same-document': sameDocument,
  'POST /file-text': fileText,
};
