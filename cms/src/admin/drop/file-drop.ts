import { useEffect } from 'react';

type Take = (files: readonly File[]) => void;

/** Windows, and fields of the media library, take files themselves. */
const othersPlaces = '[role="dialog"], [aria-roledescription]';

/** What the forms in view do with files; one of them may lie in a window above another. */
const takes: Take[] = [];
/** Dropped on a form of articles before its text was drawn, which is loaded after the form. */
let early: { files: readonly File[]; path: string } | undefined;

/** Listens from the start of the admin for files that are dropped anywhere else on the page. */
export function listenForFiles(): void {
  window.addEventListener('dragover', (event) => {
    const files = filesOf(event);
    if (!files) return;
    event.preventDefault();
    files.dropEffect = 'copy';
  });
  window.addEventListener('drop', (event) => {
    const files = filesOf(event);
    if (!files) return;
    // The browser would open it instead of the form. (That the default was prevented already proves nothing: Strapi's lists prevent
    // it everywhere.)
    event.preventDefault();
    const take = takes.at(-1);
    if (take) take(Array.from(files.files));
    else early = { files: Array.from(files.files), path: location.pathname };
  });
}

/** While the form is there, what is dropped is given to it, and what was dropped before. */
export function useFileDrop(taken: Take): void {
  useEffect(() => {
    takes.push(taken);
    // Files that were dropped on a form which was left since are not taken.
    if (early?.path === location.pathname) taken(early.files);
    early = undefined;
    return () => void takes.splice(takes.indexOf(taken), 1);
  });
}

function filesOf({ dataTransfer, target }: DragEvent): DataTransfer | null {
  const isTaken = takes.length > 0 || location.pathname.includes('/api::article.article/');
  const isOthers = target instanceof Element && target.closest(othersPlaces) !== null;
  return isTaken && !isOthers && dataTransfer?.types.includes('Files') ? dataTransfer : null;
}
