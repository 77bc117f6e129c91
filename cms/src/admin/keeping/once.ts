import type { StrapiApp } from '@strapi/strapi/admin';
import { changeAction } from '../content-manager.ts';
import { lateMs, tellLate } from './pause.ts';

type Press = (event?: unknown) => unknown;

/** What is being done to the entries of forms: saved, sent or published. */
const underWay = new Map<string, { pressed: Promise<unknown>; at: number }>();

const nameOf = (uid: string, documentId: string | undefined) => `${uid} ${documentId ?? ''}`;

/**
 * Strapi draws its buttons when the browser is idle, so on a slow machine one that was pressed can be pressed for seconds: a new
 * entry was made twice. One thing is done to an entry at a time; the rest is not heard. An editor who opens an entry again while
 * the server does not answer is told why nothing happens.
 */
export function once(uid: string, documentId: string | undefined, press: Press): Press {
  const name = nameOf(uid, documentId);
  return async (event?: unknown) => {
    const before = underWay.get(name);
    if (before) {
      if (Date.now() - before.at >= lateMs) tellLate();
      // What Strapi's own buttons return when their work is done: no window opens.
      return true;
    }
    const pressed = Promise.resolve(press(event)).finally(() => underWay.delete(name));
    underWay.set(name, { pressed, at: Date.now() });
    return pressed;
  };
}

/** Once the form has taken in how it went. */
export async function whenDone(uid: string, documentId: string | undefined): Promise<void> {
  await underWay.get(nameOf(uid, documentId))?.pressed.catch(() => undefined);
}

/** Strapi's own buttons. */
export function pressOnce(app: StrapiApp): void {
  for (const type of ['update', 'publish'])
    changeAction<{ onClick?: Press }>(app, type, (offered, { model, document }) =>
      offered?.onClick ? { ...offered, onClick: once(model, document?.documentId, offered.onClick) } : offered,
    );
}
