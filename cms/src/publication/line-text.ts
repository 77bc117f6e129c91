import type { StoredLine } from './log.ts';

/**
 * A line as the door sends it, its newline included. The document is JSON already and is set in as it is: its digest is that of
 * these bytes. Why something was taken down stays in the CMS.
 */
export function lineText({ seq, id, type, action, digest, at, by, document, takedownReason }: StoredLine): string {
  const takedown = takedownReason === null ? undefined : true;
  const head = JSON.stringify({ seq, id, at, by: by ?? undefined, action, type, takedown, digest: digest ?? undefined });
  return document === null ? `${head}\n` : `${head.slice(0, -1)},"document":${document}}\n`;
}
