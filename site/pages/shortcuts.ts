import { paths } from '@pho-luat/shared/paths';
import { hasShortNames } from '@pho-luat/shared/printed-address';
import type { Edition } from './edition.ts';
import type { Shortcut } from '../tree/shortcut.ts';
import { directWay } from './views/codes.ts';

/** By address: codes that open what they open directly, and old paths of codes that were printed elsewhere. */
export function shortcutsOf(edition: Edition, isTaken: (path: string) => boolean): ReadonlyMap<string, Shortcut> {
  const shortcuts = new Map<string, Shortcut>();
  for (const entry of edition.content.all('qr-code')) {
    const page = paths.code(entry.code);
    const way = directWay(edition, entry);
    if (way) shortcuts.set(page, way);
    // A page of the site takes precedence over an old poster's address.
    if (entry.oldPath && hasShortNames(entry.oldPath) && !isTaken(entry.oldPath)) shortcuts.set(entry.oldPath, { to: page });
  }
  return shortcuts;
}
