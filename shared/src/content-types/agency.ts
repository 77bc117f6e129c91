import { defineType } from './define.ts';
import { line, optional, reference, slug, webAddress } from './fields.ts';

export const agency = defineType({
  name: 'agency',
  plural: 'agencies',
  label: 'Cơ quan',
  titleField: 'name',
  fields: {
    name: line('Tên'),
    abbreviation: optional(line('Viết tắt', { max: 40, notShown: 'By it the desk knows the issuer of a file.' })),
    slug: slug('name'),
    url: optional(webAddress('Địa chỉ trên mạng')),
    parent: optional(reference('agency', 'Cơ quan cấp trên', { notShown: 'Nothing asks for it yet.' })),
  },
  list: ['name', 'abbreviation', 'parent'],
  form: ['name:8 slug:4', 'abbreviation:4 parent:8', 'url'],
});
