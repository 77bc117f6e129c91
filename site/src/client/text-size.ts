/** `A−` `Gốc` `A+`: steps of the text's size, kept for the next page. `tokens.css` says what each step means. */

const original = 1;
const largest = 6;
const root = document.documentElement;

for (const control of document.querySelectorAll<HTMLElement>('[data-text-step]')) {
  control.addEventListener('click', () => {
    const step = Number(control.dataset.textStep);
    set(step === 0 ? original : Math.min(largest, Math.max(0, current() + step)));
  });
}
show();

function current(): number {
  return Number(root.dataset.textSize ?? original);
}

function set(size: number): void {
  root.dataset.textSize = String(size);
  try {
    if (size === original) localStorage.removeItem('text-size');
    else localStorage.setItem('text-size', String(size));
  } catch {
    // Storage may be switched off: the size holds for this page.
  }
  show();
}

/** A control without effect says so, and keeps the focus. */
function show(): void {
  for (const control of document.querySelectorAll<HTMLElement>('[data-text-step]')) {
    const step = Number(control.dataset.textStep);
    const idle = step < 0 ? current() === 0 : step > 0 ? current() === largest : current() === original;
    control.setAttribute('aria-disabled', String(idle));
  }
}
