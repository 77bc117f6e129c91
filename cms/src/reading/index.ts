import type { Core } from '@strapi/strapi';
import { registerAdminRoutes } from '../doors/admin-routes.ts';
import { fileReading, readPage, sameDocument } from './answers.ts';
import { fileText } from './file-text.ts';

export function registerReading(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, [
    { method: 'GET', path: '/reading/:file', answer: (context) => fileReading(strapi, context, new Date()) },
    { method: 'GET', path: '/reading/:file/:page', answer: (context) => readPage(strapi, context) },
    { method: 'POST', path: '/same-document', answer: (context) => sameDocument(strapi, context) },
    { method: 'POST', path: '/file-text', answer: (context) => fileText(strapi, context) },
  ]);
}
