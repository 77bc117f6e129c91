import type { StrapiApp } from '@strapi/strapi/admin';
import { changeAction } from '../content-manager.ts';

type Press = (event?: unknown) => unknown;

/** The forms whose entries are being saved, sent or published. */
const underWay = new Set<string>();

/**
 * Strapi draws its buttons when the browser is idle, so on a slow machine one that was pressed can be pressed for seconds: a new entry was
 * made twice. One thing is done to an entry at a time; the rest is not heard.
 */
export function once(uid: string, documentId: string | undefined, press: Press): Press {
  const name = `${uid} ${documentId ?? ''}`;
  return async (event?: unknown) => {
    // As Strapi says it of a button whose work is done: it opens no window.
    if (underWay.has(name)) return true;
    underWay.add(name);
    try {
      return await press(event);
    } finally {
      underWay.delete(name);
    }
  };
}

/** Strapi's own buttons. */
export function pressOnce(app: StrapiApp): void {
  for (const type of ['update', 'publish'])
    changeAction<{ onClick?: Press }>(app, type, (offered, { model, document }) =>
      offered?.onClick ? { ...offered, onClick: once(model, document?.documentId, offered.onClick) } : offered,
    );
}
