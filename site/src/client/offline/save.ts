/** «Lưu để đọc khi không có mạng»: says that a page is saved only when the device has it, and the worker that will show it. */

import { offlineWords as words } from '../../../words/offline.ts';
import { register } from './register.ts';
import { drop, keptPages, save } from './shelf.ts';
import { find } from '../find.ts';

const [box] = document.querySelectorAll<HTMLElement>('[data-save]');

// Browsers keep pages only of a secure site, and some keep none in a private window.
if (box && !('caches' in window && 'serviceWorker' in navigator)) box.hidden = true;
else if (box) {
  const button = find<HTMLButtonElement>('button', box);
  const label = find('[data-label]', box);
  const status = find('[role=status]', box);
  let path = location.pathname;

  const show = (isSaved: boolean) => {
    button.setAttribute('aria-pressed', String(isSaved));
    label.textContent = isSaved ? words.unsave : words.save;
  };
  const isSaved = async () => (await keptPages()).some((page) => page.path === path && page.isSaved);
  const isShownSaved = () => button.getAttribute('aria-pressed') === 'true';

  button.addEventListener('click', async () => {
    const wasSaved = isShownSaved();
    button.disabled = true;
    // A browser may refuse any of it.
    try {
      if (wasSaved) await drop(path);
      else await register();
      const kept = wasSaved ? undefined : await save(path);
      const isKept = kept !== undefined;
      path = kept ?? path;
      show(isKept);
      status.textContent = wasSaved ? '' : isKept ? words.isSaved : words.isNotSaved;
      find<HTMLAnchorElement>('a', box).hidden = !isKept;
    } catch (error) {
      console.warn(error);
      status.textContent = wasSaved ? words.isNotRemoved : words.isNotSaved;
    } finally {
      button.disabled = false;
    }
  });
  void isSaved().then(show, console.warn);

  /** A page that is come back to is as it was left, and may have been removed meanwhile in the list of kept ones. */
  const lookAgain = async () => {
    if (button.disabled || !isShownSaved() || (await isSaved())) return;
    show(false);
    status.textContent = '';
    find<HTMLAnchorElement>('a', box).hidden = true;
  };
  for (const event of ['pageshow', 'visibilitychange']) addEventListener(event, () => void lookAgain().catch(console.warn));
}
