import { watch } from 'node:fs';
import { join } from 'node:path';
import { explain } from './problem.mjs';
import { stopped } from './stop.mjs';
import { root } from './tools.mjs';

const notSource = /(^|\/)(node_modules|\.astro|\.build|\.cache|dist|test)(\/|$)/;

/** Calls once for changes that come together, with their paths, and never twice at a time. */
export function watchFolders(folders: string[], onChange: (changed: string[]) => Promise<void>): void {
  let changed: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  const begin = () => {
    const paths = changed;
    changed = [];
    work = work.then(() => onChange(paths)).catch((error: unknown) => console.error(explain(error, root)));
  };
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true, signal: stopped }, (_event, name) => {
      if (!name || notSource.test(name)) return;
      changed.push(join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(begin, 300);
    });
  }
}
