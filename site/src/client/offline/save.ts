/** «Lưu để đọc khi không có mạng»: says that a page is saved only when the device has it, and the worker that will show it. */

import { offlineWords as words } from '../../../words/offline.ts';
import { register } from './register.ts';
import { drop, keptPages, save } from './shelf.ts';
import { find } from '../find.ts';

const [box] = document.querySelectorAll<HTMLElement>('[data-save]');

// Browsers keep pages only of a secure site.
if (box && !('caches' in window)) box.hidden = true;
else if (box) {
  const button = find<HTMLButtonElement>('button', box);
  const label = find('[data-label]', box);
  const status = find('[role=status]', box);
  const path = location.pathname;

  const show = (isSaved: boolean) => {
    button.setAttribute('aria-pressed', String(isSaved));
    label.textContent = isSaved ? words.unsave : words.save;
  };
  const isSaved = async () => (await keptPages()).some((page) => page.path === path && page.isSaved);

  button.addEventListener('click', async () => {
    button.disabled = true;
    if (await isSaved()) {
      await drop(path);
      show(false);
      status.textContent = '';
    } else {
      const isKept = await register()
        .then(() => save(path))
        .catch(() => false);
      show(isKept);
      status.textContent = isKept ? words.isSaved : words.isNotSaved;
    }
    find<HTMLAnchorElement>('a', box).hidden = button.getAttribute('aria-pressed') !== 'true';
    button.disabled = false;
  });
  void isSaved().then(show, console.warn);
}
