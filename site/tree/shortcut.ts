import { z } from 'zod';

// One slash: with two, a browser would read a host.
export const sitePath = z.string().regex(/^\/(?!\/)/);

/**
 * An address that redirects temporarily: what a printed code opens can change, so no browser may keep it. Our own server
 * answers with 302; elsewhere the page at the address redirects at once.
 */
export const shortcutSchema = z.strictObject({
  to: sitePath,
  /** The days on which it leads there; without them, always. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});

export type Shortcut = z.infer<typeof shortcutSchema>;

export function leadsOn({ from, until }: Shortcut, day: string): boolean {
  return (!from || from <= day) && (!until || day <= until);
}
