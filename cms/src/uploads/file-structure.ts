import { strFromU8 } from 'fflate';
import sharp from 'sharp';
import { unzip } from '../zip.ts';

/** Whether bytes are built as their kind says. The first bytes alone prove nothing: HTML behind `%PDF-` would pass. */

/** `%PDF-1.7` at the very start, and at the end the `startxref` that points to where the objects are listed. */
export function isPdf(bytes: Buffer): boolean {
  if (!/^%PDF-[12]\.\d\s/.test(bytes.toString('latin1', 0, 9))) return false;
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  const offset = /startxref\s+(\d+)\s+%%EOF[\s\0]*$/.exec(tail)?.[1];
  if (offset === undefined) return false;
  const table = bytes.toString('latin1', Number(offset), Number(offset) + 40);
  return /^\s*(xref\s|\d+\s+\d+\s+obj\b)/.test(table);
}

/** DOCX and XLSX: a ZIP with the main part, which the list of content types declares as a plain (macro-free) one. */
export function isOfficePackage(bytes: Buffer, mainPart: string, mainType: string): boolean {
  const members = zipMembers(bytes, '[Content_Types].xml');
  return members !== undefined && members.names.includes(mainPart) && members.text.includes(mainType);
}

/** ODT: a ZIP whose first member names the type. */
export function isOpenDocumentText(bytes: Buffer): boolean {
  const members = zipMembers(bytes, 'mimetype');
  return (
    members !== undefined &&
    members.names.includes('content.xml') &&
    members.text.trim() === 'application/vnd.oasis.opendocument.text'
  );
}

/** Code that runs when the document is opened, in Microsoft's formats or in OpenDocument's. */
export function hasOfficeMacros(bytes: Buffer): boolean {
  const names = zipMembers(bytes, '')?.names ?? [];
  return names.some((name) => /(^|\/)(vbaProject[^/]*\.bin|activeX\/|Basic\/|Scripts\/)/i.test(name));
}

/** The compound file of Word 97–2003, with a stream of this name: stream names are in it as plain UTF-16. */
export function isCompoundFile(bytes: Buffer, stream: string): boolean {
  const sectorShift = bytes.length >= 1536 ? bytes.readUInt16LE(30) : 0;
  return (sectorShift === 9 || sectorShift === 12) && bytes.includes(Buffer.from(stream, 'utf16le'));
}

/** Markup that makes a picture a page as well for a browser that sniffs types. */
const markup = /<(!doctype|html|script|svg|iframe|body|\?php)\b/i;

/** Decodes the whole picture: a header alone, a picture of absurd size, or one that is a page as well does not pass. */
export async function isPicture(bytes: Buffer, format: string): Promise<boolean> {
  if (markup.test(bytes.toString('latin1'))) return false;
  try {
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: 100_000_000 });
    if ((await picture.metadata()).format !== format) return false;
    await picture.resize(64).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Names of all members of a ZIP and the text of one small member; `undefined` where it is no ZIP, or one that `unzip` refuses, or the member is not there. */
function zipMembers(bytes: Buffer, member: string): { names: string[]; text: string } | undefined {
  const names: string[] = [];
  try {
    const found = unzip(bytes, (entry) => {
      names.push(entry.name);
      // Unpacking only this one keeps a ZIP bomb packed.
      return entry.name === member && entry.bytes < 1_000_000;
    });
    const content = found[member];
    if (member === '') return { names, text: '' };
    return content && { names, text: strFromU8(content) };
  } catch {
    return undefined;
  }
}
