import type { DocumentType } from './content-types/index.ts';

/** Where an entry is opened in the admin, from outside. A file has no form of its own: it is found in the library. */
export function entryAddress(cmsUrl: string, { type, id }: { type: DocumentType; id: string }): string {
  if (type === 'file') return `${cmsUrl}/admin/plugins/upload`;
  const forms = `${cmsUrl}/admin/content-manager`;
  const uid = `api::${type}.${type}`;
  return type === 'site-setting' ? `${forms}/single-types/${uid}` : `${forms}/collection-types/${uid}/${id}`;
}
