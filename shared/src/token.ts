import { hash, timingSafeEqual } from 'node:crypto';

/** Whether a request carries this token, in a time that says nothing about how much of it was right. */
export function carriesToken(authorization: string, token: string): boolean {
  return timingSafeEqual(hash('sha256', bearerOf(authorization), 'buffer'), hash('sha256', token, 'buffer'));
}

/** The token in the header of a request; empty where there is none. */
export function bearerOf(authorization: string): string {
  return /^Bearer (.+)$/.exec(authorization)?.[1] ?? '';
}
