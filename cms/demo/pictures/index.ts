import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import sharp from 'sharp';
import type { DemoFile } from '../types.ts';

/** Every drawing of this folder, by the name that a document says. Flat colours stay small and sharp as PNG. */
export function demoPictures(folder: string): DemoFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => ({
      key: parse(name).name,
      fileName: `${parse(name).name}.png`,
      mime: 'image/png',
      make: () => sharp(join(folder, name)).png({ palette: true, effort: 4 }).toBuffer(),
    }));
}
