import { documentTypeOf, isDrafted, uidOf } from '../../publication/types.ts';
import { mostTogether } from '../../contracts/together.ts';
import type { Entry } from '../entry.ts';

/** What is chosen stands in the address of the page, so that it can be reloaded, kept and passed on. */

export const togetherPath = 'xuat-ban-cung-nhau';
const key = 'muc';

/** `?muc=article.k3x…&muc=plan.a9c…` */
export function addressOfGroup(entries: readonly Entry[]): string {
  const chosen = new URLSearchParams(entries.map(({ uid, documentId }) => [key, `${documentTypeOf(uid)}.${documentId}`]));
  return `/${togetherPath}?${chosen}`;
}

/** Each once, and no more than can go together; what is no draft of ours is left out. */
export function chosenIn(params: URLSearchParams): { chosen: Entry[]; isCut: boolean } {
  const named = [...new Set(params.getAll(key))].flatMap((name) => {
    const [, typeName = '', documentId = ''] = /^([a-z-]+)\.([a-z0-9]+)$/.exec(name) ?? [];
    const type = documentTypeOf(`api::${typeName}.${typeName}`);
    return type && isDrafted(type) ? [{ uid: uidOf(type), documentId }] : [];
  });
  return { chosen: named.slice(0, mostTogether), isCut: named.length > mostTogether };
}
