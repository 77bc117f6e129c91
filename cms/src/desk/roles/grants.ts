import type { UID } from '@strapi/strapi';
import { documentSchemas, draftedTypes, type DocumentType } from '@pho-luat/shared/content-types/index';
import { uidOf } from '../../publication/types.ts';
import { explorer } from '../../rules/rights.ts';

/** What each role may do. This file is the truth: every start sets the roles to it again, and changes by hand are refused. */

export interface Grant {
  action: string;
  /** Every one of these types; none for an action that is not about a type. */
  subjects?: readonly UID.ContentType[];
}

const kept: readonly DocumentType[] = ['file', 'qr-code'];
const all = (Object.keys(documentSchemas) as DocumentType[]).filter((type) => !kept.includes(type)).map(uidOf);
const drafted = draftedTypes.map(uidOf);

const library = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'].map((action) => ({
  action: `plugin::upload.${action}`,
}));

/**
 * Writes drafts, and throws away those that were never public (`guards/index.ts`). A change of a category, a topic, an agency, a word list or the settings is public at once, so these are to be
 * read only.
 */
export const editorGrants: readonly Grant[] = [
  { action: explorer('read'), subjects: all },
  { action: explorer('create'), subjects: drafted },
  { action: explorer('update'), subjects: drafted },
  { action: explorer('delete'), subjects: drafted },
  ...library,
];

/** Publishes, and keeps the lists and the settings. */
export const publisherGrants: readonly Grant[] = [
  ...(['read', 'create', 'update', 'delete'] as const).map((action) => ({ action: explorer(action), subjects: all })),
  { action: explorer('publish'), subjects: drafted },
  ...library,
];
