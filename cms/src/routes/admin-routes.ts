import { errors } from '@strapi/utils';
import type { Core, UID } from '@strapi/strapi';
import type { z } from 'zod';
import { mayRead } from '../rights.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { documentTypeOf, uidOf } from '../publication/types.ts';

/** Our routes below `/pho-luat`, for everybody who is logged in to the admin; their rights say what they may do. */

export type Context = Parameters<Core.ControllerHandler>[0];

/** `GET /desk` → what gives the body of the answer. Each room says its own, and `src/index.ts` gives them to Strapi. */
export type AdminRoutes = Readonly<
  Record<`${'GET' | 'POST' | 'DELETE'} /${string}`, (strapi: Core.Strapi, context: Context) => Promise<unknown>>
>;

export function registerAdminRoutes(strapi: Core.Strapi, routes: AdminRoutes): void {
  registerRoutes(strapi, {
    type: 'admin',
    prefix: '/pho-luat',
    routes: Object.entries(routes).map(([name, answer]) => ({
      method: name.slice(0, name.indexOf(' ')),
      path: name.slice(name.indexOf(' ') + 1),
      handler: async (context: Context) => {
        context.body = await answer(strapi, context);
      },
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    })),
  });
}

interface Routes {
  type: 'admin' | 'content-api';
  prefix?: string;
  routes: readonly { method: string; path: string; handler: Core.ControllerHandler; config: object }[];
}

/** Strapi's own type asks for what it fills in itself. */
export function registerRoutes(strapi: Core.Strapi, routes: Routes): void {
  strapi.server.routes(routes as unknown as Parameters<Core.Strapi['server']['routes']>[0]);
}

/** What was sent, if it is as agreed; refuses in an editor's words. */
export function bodyOf<T>({ request }: Context, schema: z.ZodType<T>, refusal: string): T {
  const sent = schema.safeParse(request.body);
  if (!sent.success) throw new errors.ValidationError(refusal);
  return sent.data;
}

export function refuseUnless(isAllowed: boolean): void {
  if (!isAllowed) throw new errors.ForbiddenError();
}

export interface Subject extends DocumentRef {
  uid: UID.ContentType;
}

/** The document that a path ends with, `…/:uid/:documentId`. */
export function subjectOf(strapi: Core.Strapi, { params }: Context): Subject {
  return subjectNamed(strapi, String(params.uid), String(params.documentId));
}

export function subjectNamed(strapi: Core.Strapi, name: string, id: string): Subject {
  const type = documentTypeOf(name);
  if (!type) throw new errors.NotFoundError();
  const uid = uidOf(type);
  refuseUnless(mayRead(strapi, uid));
  return { type, uid, id };
}
