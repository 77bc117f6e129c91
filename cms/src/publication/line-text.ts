import { isWithoutText, type StoredLine } from './stored-line.ts';

/**
 * A line as the door sends it, its newline included. The document is JSON already and is set in as it is: its digest is that of
 * these bytes. Why something was taken down stays in the CMS.
 */
export function lineText({ seq, id, type, action, digest, at, by, document, takedownReason, erases, chain }: StoredLine): string {
  const marks = {
    takedown: takedownReason === null ? undefined : true,
    erases: erases || undefined,
    erased: isWithoutText({ action, document }) || undefined,
  };
  const head = JSON.stringify({ seq, id, at, by: by ?? undefined, action, type, ...marks, digest: digest ?? undefined, chain });
  return document === null ? `${head}\n` : `${head.slice(0, -1)},"document":${document}}\n`;
}
