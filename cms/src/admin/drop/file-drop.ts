import { useEffect, useRef } from 'react';

/** Windows, and fields of the media library, take files themselves. */
const othersPlaces = '[role="dialog"], [aria-roledescription]';

/** Files that are dropped anywhere else on the page. */
export function useFileDrop(take: (files: readonly File[]) => void): void {
  const latest = useRef(take);
  useEffect(() => void (latest.current = take));
  useEffect(() => {
    const filesOf = ({ dataTransfer, target }: DragEvent) =>
      dataTransfer?.types.includes('Files') && !(target instanceof Element && target.closest(othersPlaces)) ? dataTransfer : null;
    const over = (event: DragEvent) => {
      const files = filesOf(event);
      if (!files) return;
      event.preventDefault();
      files.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      const files = filesOf(event);
      if (!files) return;
      // The browser would open it in the place of the form. (That somebody has prevented this says nothing: Strapi's lists do so everywhere.)
      event.preventDefault();
      latest.current(Array.from(files.files));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
