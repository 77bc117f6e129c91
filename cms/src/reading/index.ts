import type { Core } from '@strapi/strapi';
import { registerAdminRoutes } from '../routes/admin-routes.ts';
import { fileReading, readPage, sameDocument } from './answers.ts';
import { fileText } from './file-text.ts';

export function registerReading(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, {
    'GET /reading/:file': (context) => fileReading(strapi, context, new Date()),
    'GET /reading/:file/:page': (context) => readPage(strapi, context),
    'POST /same-document': (context) => sameDocument(strapi, context),
    'POST /file-text': (context) => fileText(strapi, context),
  });
}
