import { existsSync, readFileSync } from 'node:fs';
import { sha256Of } from '@pho-luat/shared/sha256';
import { compressedEnds } from '../tree/files.ts';
import { unpacked } from './release/blobs.ts';

export interface Published {
  /** In the site. */
  path: string;
  /** On the disk. */
  file: string;
  sha256: string;
  /** Where its bytes are kept. */
  blob: string;
}

/** Whether a file is what its digest says, in each form that is sent. */
export function isAsPublished({ file, sha256, blob }: Published): boolean {
  try {
    if (sha256Of(readFileSync(file)) !== sha256) return false;
    return compressedEnds.every((end) =>
      existsSync(file + end) ? sha256Of(unpacked(end, readFileSync(file + end))) === sha256 : !existsSync(blob + end),
    );
  } catch {
    return false;
  }
}
