import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request carries this token, in a time that says nothing about how much of it was right. */
export function carriesToken(authorization: string, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(authorization)?.[1] ?? '';
  return timingSafeEqual(hash(given), hash(token));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
