import type { Core, Schema, UID } from '@strapi/strapi';
import type { Draft, RuleContext } from '@pho-luat/shared/rules/index';
import type { Log } from '../publication/log.ts';
import { isPublic } from '../publication/public.ts';
import { documentTypeOf } from '../publication/types.ts';
import { isDeadEnd } from './dead-end.ts';

type References = RuleContext['references'];
type Attributes = Schema.Attributes;

/** A document that a draft names: the field of the form that names it, and who it is. */
interface Named {
  field: string;
  uid: UID.ContentType;
  id: string;
}

/** Every document that a draft names through a relation, at any depth, and whether readers can see it. */
export async function referencesOf(log: Log, uid: UID.ContentType, draft: Draft): Promise<References> {
  const { strapi } = log;
  const named = namedIn(strapi, strapi.contentType(uid).attributes, draft, '');
  return Promise.all(
    named.map(async ({ field, uid: target, id }) => ({
      field,
      title: await titleOf(strapi, target, id),
      public: await isPublicTarget(strapi, target, id),
      isDeadEnd: target === 'api::article.article' && (await isDeadEnd(log, id)),
    })),
  );
}

/** What an editor calls a document: its title or name. */
export async function titleOf(strapi: Core.Strapi, uid: UID.ContentType, id: string): Promise<string> {
  const row: Record<string, unknown> | null = await strapi.db.query(uid).findOne({ where: { documentId: id } });
  return String(row?.title ?? row?.name ?? row?.number ?? id);
}

/** What is not of the log's types is nobody's draft. */
async function isPublicTarget(strapi: Core.Strapi, uid: UID.ContentType, id: string): Promise<boolean> {
  const type = documentTypeOf(uid);
  return type === undefined || isPublic(strapi, type, id);
}

function namedIn(strapi: Core.Strapi, attributes: Attributes, values: Draft, prefix: string): Named[] {
  return Object.entries(attributes).flatMap(([name, attribute]): Named[] => {
    const value = values[name];
    const field = prefix + name;
    if (attribute.type === 'relation' && 'target' in attribute) {
      const ids = [value].flat().filter((id) => typeof id === 'string');
      return ids.map((id) => ({ field, uid: attribute.target as UID.ContentType, id }));
    }
    if (attribute.type === 'component') {
      const { attributes: inner } = strapi.components[attribute.component] as { attributes: Attributes };
      if (Array.isArray(value)) {
        return value.flatMap((item: Draft, index) => namedIn(strapi, inner, item, `${field}.${index}.`));
      }
      return value ? namedIn(strapi, inner, value as Draft, `${field}.`) : [];
    }
    return [];
  });
}
