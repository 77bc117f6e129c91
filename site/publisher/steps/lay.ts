import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { paths } from '@pho-luat/shared/paths';
import type { Edition } from '../../plan/edition.ts';
import type { Plan } from '../../plan/index.ts';
import { fileOfPage, listFiles } from '../tree.ts';
import type { FileStore } from './files.ts';
import type { PictureStore } from './pictures.ts';
import { writeTexts } from './texts.ts';

/** Lays what was rendered, the files, the pictures and the texts into one tree. */
export async function lay(
  tree: string,
  from: { rendered: string; plan: Plan; pictures: Edition['pictures']; fileStore: FileStore; pictureStore: PictureStore },
): Promise<void> {
  await rm(tree, { recursive: true, force: true });
  await mkdir(tree, { recursive: true });
  for (const path of await listFiles(from.rendered)) await layPage(join(from.rendered, path), join(tree, treePath(path)));
  await writeTexts(tree, from.plan.texts);
  // A symbol in capitals is smaller, so codes are printed so; no server needs a rule for it.
  for (const { path, kind } of from.plan.render.routes) {
    if (kind === 'code') await share(join(tree, fileOfPage(path)), join(tree, fileOfPage(path.toUpperCase())));
  }
  for (const file of from.plan.files) await share(from.fileStore.pathOf(file.sha256), join(tree, paths.file(file)));
  for (const [sha256, { widths }] of from.pictures) {
    for (const width of widths) await share(from.pictureStore.pathOf(sha256, width), join(tree, paths.image(sha256, width)));
  }
  await rm(from.rendered, { recursive: true, force: true });
}

/** Astro gives every page of a catch-all route a folder, but hosts look for this one by its name. */
function treePath(rendered: string): string {
  return rendered === '/404/index.html' ? paths.notFound() : rendered;
}

/** Text is NFC, whatever a component or a library has made of it. */
async function layPage(source: string, target: string): Promise<void> {
  await place(target, async () => {
    if (!source.endsWith('.html')) await copyFile(source, target);
    else await writeFile(target, (await readFile(source, 'utf8')).normalize('NFC'));
  });
}

/** The bytes are never changed, so a release needs no copy of its own where the file system can share them. */
async function share(source: string, target: string): Promise<void> {
  await place(target, async () => {
    try {
      await link(source, target);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'EEXIST') return;
      if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK' && code !== 'ENOTSUP') throw cause;
      await copyFile(source, target);
    }
  });
}

async function place(target: string, put: (target: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await put(target);
}
