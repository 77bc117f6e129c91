import { z } from 'zod';
import { choice, day, documentId, documentIds, line, markdown, paragraph, slug } from '../schemas/fields.ts';

/** Tài liệu đính kèm: an official document, with the fields that Decree 42/2022/NĐ-CP art. 4 asks a portal to show. */
export const attachmentSchema = z.strictObject({
  /** Trích yếu. */
  title: paragraph.max(1_000),
  slug: slug.optional(),
  docType: choice('docTypes'),
  number: line.max(60).optional(),
  issuer: documentId.optional(),
  signer: line.optional(),
  signerPosition: line.optional(),
  signingPrefix: choice('signingPrefixes').optional(),
  issuedOn: day.optional(),
  effectiveOn: day.optional(),
  expiresOn: day.optional(),
  validityOverride: choice('validities').optional(),
  replaces: documentIds,
  amends: documentIds,
  copyKind: choice('copyKinds').default('original'),
  file: documentId,
  otherFiles: documentIds,
  htmlBody: markdown.optional(),
});

export type Attachment = z.infer<typeof attachmentSchema>;
