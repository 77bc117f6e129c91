import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLater, newerMigration } from '@pho-luat/shared/versions';
import { z } from 'zod';
import { root } from '../tools.mjs';
import { newer, type Head } from './archive.ts';

/** The version that is installed here. */
export function product(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
}

export function knownMigrations(): string[] {
  return readdirSync(join(root, 'cms/database/migrations'));
}

/** An older version would not understand its database. */
export function refuseNewer(path: string, { product: maker, migrations }: Head): void {
  if (isLater(maker, product()) || newerMigration(migrations, knownMigrations()) !== undefined) throw newer(path, maker);
}
