import type { Publisher } from './publisher.ts';
import { textsOf } from './release/taken-down.ts';
import { bodiesInUse } from './steps/prepare.ts';

/** Drops files, texts and pictures that neither the log nor a kept release names, and what was rendered of older texts. */
export async function sweepFiles({ store, lines, files, texts, pictures }: Publisher): Promise<void> {
  store.bodies.dropUnused(bodiesInUse(lines));
  const needed = store.blobs();
  for (const { sha256 } of lines.memory.files.values()) needed.add(sha256);
  const isNeeded = (sha256: string) => needed.has(sha256);
  await files.sweep(isNeeded);
  await pictures.sweep(isNeeded);
  const neededTexts = textsOf(store.lines, isNeeded);
  await texts.sweep((text) => neededTexts.has(text));
}
