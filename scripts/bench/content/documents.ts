import { docTypes, labelOf } from '@pho-luat/shared/choices';
import { paths } from '@pho-luat/shared/paths';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { fold } from '@pho-luat/shared/text';
import { sha256Of } from '@pho-luat/shared/sha256';
import { agencies, ministry, owner } from './around.ts';
import { dayAt, idOf, isoDay } from './ids.ts';
import { signers } from './places.ts';
import { random } from './random.ts';
import { subjects } from './subjects.ts';

/** Official documents, of every type in turn, each with a file of its own. */

export function attachmentAt(index: number, count: number, seed: number): DocumentOf<'attachment'> {
  const chance = random(seed, 'attachment', index);
  const docType = docTypes[index % docTypes.length]?.value ?? 'KH';
  const issuedOn = dayAt(index, count);
  const subject = chance.pick(subjects);
  const after = (days: number) => isoDay(new Date(issuedOn.getTime() + days * 86_400_000));
  const isNumbered = index % 20 !== 19;
  return {
    title: `${labelOf('docTypes', docType)} về ${chance.pick(subject.matters)} và tổ chức thực hiện trên địa bàn thành phố`,
    slug: `van-ban-${index + 1}`,
    docType,
    ...(isNumbered ? { number: numberOf(index, docType, issuedOn.getUTCFullYear()) } : {}),
    issuer: isCentral(docType) ? ministry : owner,
    signer: chance.pick(signers),
    signingPrefix: 'TM.',
    issuedOn: isoDay(issuedOn),
    effectiveOn: after(chance.int(0, 45)),
    ...(chance.chance(0.1) ? { expiresOn: after(chance.int(300, 4_000)) } : {}),
    replaces: index >= docTypes.length && chance.chance(0.05) ? [idOf('attachment', index - docTypes.length)] : [],
    amends: [],
    copyKind: 'original',
    extent: 'full',
    file: idOf('file', index),
    otherFiles: [],
    ...(chance.chance(0.2) ? { htmlBody: `## Điều 1\n\n${chance.some(subject.sentences, 4).join('\n\n')}` } : {}),
  };
}

export function documentPath(document: DocumentOf<'attachment'>): string {
  const issuerSlug = document.issuer === owner ? undefined : agencies[1]?.slug;
  return paths.document({ ...document, issuerSlug });
}

/** Bytes of its own. Nobody in a bench opens a paper: what is in a file is told by the log. */
export const pdfOf = (line: string): Buffer => Buffer.from(`%PDF-1.4\n% ${line}\n%%EOF\n`);

/** The file of the document of the same number, and its bytes. */
export function paperAt(index: number): { file: DocumentOf<'file'>; bytes: Buffer } {
  const isWord = index % 4 === 3;
  const bytes = isWord ? Buffer.from(`PK\x03\x04 Văn bản số ${index + 1}`) : pdfOf(`Van ban so ${index + 1}`);
  return {
    bytes,
    file: {
      name: `Văn bản ${index + 1}${isWord ? '.docx' : '.pdf'}`,
      ext: isWord ? '.docx' : '.pdf',
      mime: isWord ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : 'application/pdf',
      sha256: sha256Of(bytes),
      size: bytes.length,
    },
  };
}

/** Types of normative documents are issued by central bodies here. */
function isCentral(docType: string): boolean {
  return ['l', 'pl', 'nd', 'tt', 'ttlt', 'nqlt'].includes(fold(docType));
}

function numberOf(index: number, docType: string, year: number): string {
  const number = String(index + 1)
    .padStart(2, '0')
    .slice(-5);
  if (docType === 'L' || docType === 'PL') return `${number}/${year}/QH15`;
  return isCentral(docType) ? `${number}/${year}/${docType}-BTP` : `${number}/${docType}-HĐPHPBGDPL`;
}
