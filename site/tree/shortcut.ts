import { z } from 'zod';

// One slash: with two, a browser would read a host.
export const sitePath = z.string().regex(/^\/(?!\/)/);

/**
 * An address that leads on for now, and never for ever: what a printed code opens can change, so no browser may keep it. Our own server
 * answers with 302; elsewhere the page that stands there leads on at once.
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
