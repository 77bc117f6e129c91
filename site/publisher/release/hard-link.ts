import { copyFileSync, linkSync, lstatSync, statSync, unlinkSync, utimesSync } from 'node:fs';

/** The same bytes at another name; a copy of the same age where the file system cannot share them. */
export function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK' && code !== 'ENOTSUP') throw cause;
    copyFileSync(source, target);
    const { atime, mtime } = statSync(source);
    utimesSync(target, atime, mtime);
  }
}

/** Looking first costs less than an error that tells, or than `rmSync`, which looks at more. */
export function removeFile(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) unlinkSync(path);
}
