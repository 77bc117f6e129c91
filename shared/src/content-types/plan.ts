import type { z } from 'zod';
import type { Attachment } from './attachment.ts';
import { task } from './components/task.ts';
import { defineType, newestFirst } from './define.ts';
import { deskFields } from './desk-fields.ts';
import {
  choice,
  day,
  line,
  markdown,
  oldAddresses,
  optional,
  otherIssuers,
  parts,
  reference,
  references,
  slug,
  wholeNumber,
} from './fields.ts';

/** A plan with a signed document has the number, the issuer, the signer and the day of that document; nobody types them twice. */
export const signedFields: readonly string[] = [
  'number',
  'issuer',
  'otherIssuers',
  'signer',
  'signerPosition',
  'signingPrefix',
  'issuedOn',
] satisfies (keyof Attachment)[];

/**
 * Where it has a signed `document`, the `signedFields` are the document's own, and the CMS copies them into the line: a
 * reader of the log finds them here in either case.
 */
export const plan = defineType({
  name: 'plan',
  plural: 'plans',
  label: 'Kế hoạch',
  titleField: 'title',
  fields: {
    title: line('Tiêu đề', { max: 300 }),
    slug: slug('title'),
    document: optional(
      reference('attachment', 'Văn bản đã ký', { help: 'Khi có văn bản, số, cơ quan, người ký và ngày lấy từ văn bản.' }),
    ),
    number: line('Số, ký hiệu', { max: 60, help: 'Ví dụ: 31/KH-HĐPHPBGDPL' }),
    year: wholeNumber('Năm', { min: 1945, max: 2100, help: 'Năm thực hiện kế hoạch.' }),
    issuer: reference('agency', 'Cơ quan ban hành'),
    otherIssuers: optional(otherIssuers()),
    signer: optional(line('Người ký')),
    signerPosition: optional(line('Chức vụ người ký')),
    signingPrefix: optional(choice('signingPrefixes', 'Thể thức ký')),
    issuedOn: day('Ngày ban hành'),
    periodStart: optional(day('Bắt đầu từ ngày')),
    periodEnd: optional(day('Kết thúc ngày')),
    legalBasis: optional(markdown('Căn cứ')),
    purposes: optional(markdown('Mục đích')),
    requirements: optional(markdown('Yêu cầu')),
    body: optional(markdown('Nội dung')),
    tasks: parts(task, 'Nhiệm vụ'),
    replaces: references('plan', 'Thay thế', { help: 'Những kế hoạch bị kế hoạch này thay thế.' }),
    amends: references('plan', 'Sửa đổi, bổ sung', { help: 'Những kế hoạch được kế hoạch này sửa đổi, bổ sung.' }),
    oldAddresses: optional(oldAddresses()),
  },
  draftOnly: deskFields,
  list: ['title', 'number', 'year', 'deskState', 'updatedAt'],
  sort: newestFirst,
  folds: {
    number: 'Số, cơ quan, ngày: khi chưa có văn bản đã ký',
    legalBasis: 'Căn cứ, mục đích, yêu cầu, nội dung',
    periodStart: 'Thời gian thực hiện, kế hoạch trước',
    slug: 'Đường dẫn, hẹn giờ',
  },
  form: [
    'title:9 year:3',
    'document',
    'tasks',
    'number:6 issuedOn:6',
    'issuer:6 otherIssuers:6',
    'signer:4 signerPosition:4 signingPrefix:4',
    'legalBasis',
    'purposes',
    'requirements',
    'body',
    'periodStart:6 periodEnd:6',
    'replaces:6 amends:6',
    'slug:6',
    'publishAt:6 unpublishAt:6',
    'oldAddresses',
  ],
});

export type Plan = z.infer<typeof plan.schema>;
