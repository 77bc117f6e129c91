import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { installation } from '../installation.ts';
import { Log } from '../publication/log.ts';
import { fileStore } from './index.ts';
import { ownFolder } from './open-store.ts';
import { StoreAway } from './store.ts';

/**
 * What is in this machine's own folder from before `FILES_URL` named another one is moved there at a start. Each file is gone here only
 * when the store has it, so what was not moved this time is moved the next.
 */
export async function moveIntoStore(strapi: Core.Strapi): Promise<void> {
  try {
    await moveOwnFolder(strapi);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    strapi.log.error(`The store of files cannot be used, and uploads fail until it can: ${error.message}`);
  }
}

async function moveOwnFolder(strapi: Core.Strapi): Promise<void> {
  const store = fileStore();
  const folder = ownFolder(installation().varDir);
  if (store.place === folder) return;
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{64}$/.test(name));
  const isFirst = names.length > 0 || (await new Log(strapi).endOf(['file'])).seq === 0;
  if (isFirst) await store.claim();
  if (names.length > 0) strapi.log.warn(`Moving ${names.length} files from ${folder} to ${store.place}`);
  for (const name of names) {
    const path = join(folder, name);
    // A file that cannot be read or has no room delays neither the others nor the CMS's start.
    try {
      if ((await store.put(await readFile(path))) === name) await rm(path);
      else strapi.log.error(`${path} holds other bytes than its name says, and stays: bring it back from a backup`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      strapi.log.error(`${path} is not moved into the store, which is tried again at the next start: ${error.message}`);
    }
  }
}
