import { copyWords as words } from '../../words/copy.ts';

/** `[data-copy]` copies the text of the element that it names, and says so in the next `[data-copy-status]`. */

const statuses = [...document.querySelectorAll('[data-copy-status]')];

for (const control of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const source = document.getElementById(control.dataset.copy ?? '');
  const status = statuses.find((each) => control.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (!source || !status) continue;
  control.addEventListener('click', async () => {
    status.textContent = (await copy(source)) ? words.copied : words.selected;
  });
}

/** Browsers copy only on a secure connection: otherwise the text is selected, ready to be copied by hand. */
async function copy(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.innerText.trim());
    return true;
  } catch {
    source.hidden = false;
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
