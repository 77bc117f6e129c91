/** `[data-copy]` copies the text of the element that it names, and says so in the page's `[data-copy-status]`. */

for (const control of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const source = document.getElementById(control.dataset.copy ?? '');
  const status = document.querySelector('[data-copy-status]');
  if (!source || !status) continue;
  control.addEventListener('click', async () => {
    const isCopied = await copy(source);
    status.textContent = (isCopied ? control.dataset.copied : control.dataset.selected) ?? '';
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
