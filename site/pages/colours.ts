import { hash } from 'node:crypto';
import { accentsOf } from '@pho-luat/shared/colours';
import type { Content } from './content.ts';

/** The city's own colours as styles, named by their content as all files there are; undefined where it keeps the product's. */
export function coloursOf({ setting }: Content): { path: string; styles: string } | undefined {
  if (!setting?.colour) return undefined;
  const { day, night } = accentsOf(setting.colour);
  const styles = `@media screen{${root(day)}}@media screen and (prefers-color-scheme:dark){${root(night)}}`;
  return { path: `/_astro/mau.${hash('sha256', styles).slice(0, 8)}.css`, styles };
}

/** Twice the weight of the product's own, whichever is loaded first. */
function root({ accent, strong }: { accent: string; strong: string }): string {
  return `:root:root{--accent:${accent};--accent-strong:${strong}}`;
}
