import type { z } from 'zod';
import { defineType, newestFirst } from './define.ts';
import { deskFields } from './desk-fields.ts';
import {
  choice,
  day,
  file,
  files,
  line,
  markdown,
  oldAddresses,
  optional,
  otherIssuers,
  reference,
  references,
  slug,
  startingAs,
  webAddress,
} from './fields.ts';

/** An official document, with the fields that Decree 42/2022/NĐ-CP art. 4 asked a portal to show until it ended on 30 June 2026. */
export const attachment = defineType({
  name: 'attachment',
  plural: 'attachments',
  label: 'Tài liệu đính kèm',
  titleField: 'title',
  fields: {
    title: line('Tiêu đề', { max: 1_000, help: 'Trích yếu nội dung văn bản.' }),
    slug: optional(slug('title', { help: 'Chỉ cần khi văn bản không có số hoặc ngày ban hành.' })),
    docType: choice('docTypes', 'Loại văn bản'),
    number: optional(line('Số, ký hiệu', { max: 60, help: 'Ví dụ: 31/KH-HĐPHPBGDPL' })),
    issuer: optional(reference('agency', 'Cơ quan ban hành')),
    otherIssuers: optional(otherIssuers()),
    signer: optional(line('Người ký')),
    signerPosition: optional(line('Chức vụ người ký')),
    signingPrefix: optional(choice('signingPrefixes', 'Thể thức ký')),
    issuedOn: optional(day('Ngày ban hành')),
    effectiveOn: optional(day('Ngày có hiệu lực')),
    expiresOn: optional(
      day('Có hiệu lực đến hết ngày', {
        help: 'Ngày cuối cùng còn hiệu lực. Nếu nguồn ghi «hết hiệu lực từ ngày X» thì nhập ngày trước ngày X.',
      }),
    ),
    validityOverride: optional(
      choice('validities', 'Hiệu lực (tự chọn)', { help: 'Chỉ chọn khi hiệu lực tính từ ngày tháng không đúng.' }),
    ),
    replaces: references('attachment', 'Thay thế', { help: 'Những văn bản bị văn bản này thay thế.' }),
    amends: references('attachment', 'Sửa đổi, bổ sung', { help: 'Những văn bản được văn bản này sửa đổi, bổ sung.' }),
    copyKind: startingAs(choice('copyKinds', 'Loại bản'), 'original'),
    extent: startingAs(
      choice('extents', 'Toàn văn hay tóm tắt', { help: 'Bản tóm tắt được ghi rõ ở mọi nơi, và không gọi là bản chính.' }),
      'full',
    ),
    fullTextUrl: optional(
      webAddress('Địa chỉ toàn văn', {
        help: 'Nơi đọc toàn văn, ví dụ trang của văn bản trên vbpl.vn.',
        shownWhen: { field: 'extent', is: 'summary' },
      }),
    ),
    file: file(['files', 'images'], 'Tệp', { help: 'PDF, DOCX, DOC, XLSX, ODT hoặc ảnh quét.' }),
    otherFiles: files(['files', 'images'], 'Tệp khác'),
    htmlBody: optional(markdown('Bản đọc trên trang', { help: 'Toàn văn dễ đọc trên điện thoại và với trình đọc màn hình.' })),
    oldAddresses: optional(oldAddresses()),
  },
  draftOnly: deskFields,
  list: ['title', 'docType', 'number', 'issuedOn', 'deskState'],
  sort: newestFirst,
  folds: {
    replaces: 'Văn bản trước, hiệu lực tự chọn',
    extent: 'Bản tóm tắt, bản đọc trên trang, tệp khác',
    slug: 'Đường dẫn, hẹn giờ',
  },
  form: [
    'title',
    'file',
    'docType:6 number:6',
    'issuer:8 issuedOn:4',
    'otherIssuers',
    'signer:4 signerPosition:4 signingPrefix:4',
    'effectiveOn:6 expiresOn:6',
    'replaces:6 amends:6',
    'validityOverride:6',
    'extent:6 copyKind:6',
    'fullTextUrl',
    'htmlBody',
    'otherFiles',
    'slug:6',
    'publishAt:6 unpublishAt:6',
    'oldAddresses',
  ],
});

export type Attachment = z.infer<typeof attachment.schema>;
