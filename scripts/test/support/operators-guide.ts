import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/tools.mjs';

/** The pages of the operators' guide in one language, as `1-install` → text, in their order. */
export function guideIn(language: 'en' | 'vi'): Map<string, string> {
  const folder = join(root, 'scripts/docs', language);
  const names = readdirSync(folder).toSorted((a, b) => parseInt(a) - parseInt(b));
  return new Map(names.map((name) => [name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')]));
}

/**
 * Commands as they are to be typed. `sh` alone is for the user of the installation, `sh stopped` for him while it is ended, and
 * `sh root` for root; `text` is what stands in a file.
 */
export function blocksOf(page: string): { kind: string; text: string }[] {
  return Array.from(page.matchAll(/^```(.*)\n([^]*?)^```$/gm), ([, kind = '', text = '']) => ({ kind, text }));
}
