import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { LogDigests } from '@pho-luat/shared/schemas/publication';
import { lineText } from './line-text.ts';
import { linesBetween } from './log.ts';

const pageSize = 200;

/**
 * What the log says up to a line, in one digest for each `block` of numbers, so that a copy of it can be compared without being
 * sent. A digest is the sha256 of the block's lines as the door sends them, each with its newline. Numbers may be missing (PostgreSQL
 * gives none twice, not even those of a publication that was undone); a block without a line is left out.
 */
export async function digestsOf(strapi: Core.Strapi, upTo: number, block: number): Promise<LogDigests> {
  const digests: LogDigests['digests'] = [];
  for (let from = 1; from <= upTo; from += block) {
    const last = Math.min(from + block - 1, upTo);
    const hash = createHash('sha256');
    let read = from - 1;
    let count = 0;
    while (read < last) {
      const lines = await linesBetween(strapi, read, last, pageSize);
      for (const line of lines) hash.update(lineText(line));
      count += lines.length;
      read = lines.at(-1)?.seq ?? last;
    }
    if (count > 0) digests.push({ from, sha256: hash.digest('hex') });
  }
  return { block, digests };
}
