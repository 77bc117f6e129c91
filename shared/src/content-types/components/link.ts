import { z } from 'zod';
import { documentId, webAddress as address } from '../../schemas/fields.ts';
import { defineComponent } from '../define.ts';
import { choice, optional, reference, webAddress, type Field } from '../fields.ts';

const fields = {
  kind: choice('linkKinds', 'Loại', { help: 'Chọn loại, rồi chọn đúng một nơi mở đến thuộc loại đó.' }),
  article: optional(reference('article', 'Bài viết', { shownWhen: { field: 'kind', is: 'article' } })),
  plan: optional(reference('plan', 'Kế hoạch', { shownWhen: { field: 'kind', is: 'plan' } })),
  attachment: optional(reference('attachment', 'Văn bản', { shownWhen: { field: 'kind', is: 'attachment' } })),
  category: optional(reference('category', 'Chuyên mục', { shownWhen: { field: 'kind', is: 'category' } })),
  url: optional(webAddress('Địa chỉ trên mạng', { shownWhen: { field: 'kind', is: 'url' } })),
};

/** Exactly one destination: a document of ours, which a link follows when it is renamed, or an address. */
export const link = {
  ...defineComponent({
    name: 'shared.link',
    label: 'Liên kết',
    titleField: 'kind',
    fields,
    form: ['kind:6', 'article', 'plan', 'attachment', 'category', 'url'],
  }),
  schema: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('article'), article: documentId }),
    z.strictObject({ kind: z.literal('plan'), plan: documentId }),
    z.strictObject({ kind: z.literal('attachment'), attachment: documentId }),
    z.strictObject({ kind: z.literal('category'), category: documentId }),
    z.strictObject({ kind: z.literal('url'), url: address }),
  ]),
};

export type Link = z.infer<typeof link.schema>;

/** Whether a field says where a link leads: an editor knows it by the name of the field that has the link. */
export function isOfLink(field: Field): boolean {
  return Object.values<Field>(fields).includes(field);
}
