import { readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Installation } from './installation.ts';

/** What a release is made of, beside its tree: what the server serves, and what the next release is compared with. */
const manifestSchema = z.strictObject({
  id: z.string(),
  /** The log up to this line is in it. */
  seq: z.int().min(0),
  /** The day for which it is right. */
  day: z.iso.date(),
  /** Digest of all that it is a function of: the same key, the same release. */
  key: z.string(),
  /** Paths of its pages. */
  pages: z.array(z.string()),
  /** Path → sha256 of every file in the tree. */
  files: z.record(z.string(), z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The release that `current` names; nothing before the first. */
export async function currentRelease(installation: Installation): Promise<string | undefined> {
  try {
    return basename(await readlink(installation.current));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

export async function readManifest(installation: Installation, id: string): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(installation.manifest(id), 'utf8')));
}
