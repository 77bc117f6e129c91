/**
 * An address that leads on for now, and never for ever: what a printed code opens can change, so no browser may keep it. Our own server
 * answers with 302; elsewhere the page that stands there leads on at once.
 */
export interface Shortcut {
  to: string;
  /** The days on which it leads there; without them, always. */
  from?: string | undefined;
  until?: string | undefined;
}

export function leadsOn({ from, until }: Shortcut, day: string): boolean {
  return (!from || from <= day) && (!until || day <= until);
}
