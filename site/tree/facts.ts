import { z } from 'zod';
import type { Installation } from '@pho-luat/shared/installation';
import { readJsonFile } from '../lib/json-file.ts';
import { shortcutSchema, sitePath } from './shortcut.ts';

/** What our own server has to know about a tree besides its files; stored beside the tree. */
export const treeFacts = z.strictObject({
  /** The release that it holds. */
  release: z.string(),
  seq: z.int().min(0),
  day: z.iso.date(),
  /** Old path → present path. */
  redirects: z.record(sitePath, sitePath),
  /** Addresses of printed codes that lead on for now (`pages/shortcuts.ts`). */
  shortcuts: z.record(sitePath, shortcutSchema),
});

export type TreeFacts = z.infer<typeof treeFacts>;

/** Undefined for a tree that was never finished. */
export async function factsOf(installation: Installation, tree: string): Promise<TreeFacts | undefined> {
  return readJsonFile(installation.treeFacts(tree), treeFacts);
}
