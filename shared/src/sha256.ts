import { hash } from 'node:crypto';

/** In hex, as files and versions of documents are named. */
export function sha256Of(bytes: string | Uint8Array): string {
  return hash('sha256', bytes);
}
