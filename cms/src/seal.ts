import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { installation } from './installation.ts';

/** Proof that this installation made a text. A seal for one purpose is not valid for another. */
export function seal(purpose: string, text: string): string {
  const key = Buffer.from(hkdfSync('sha256', installation().secrets.encryptionKey, '', purpose, 32));
  return createHmac('sha256', key).update(text).digest('base64url');
}

export function isSealed(purpose: string, text: string, given: string): boolean {
  const expected = Buffer.from(seal(purpose, text));
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
