const windows = '[role="dialog"], [role="alertdialog"], [role="menu"]';
const contents = 'main[tabindex]';
let last: HTMLElement | undefined;

/**
 * Where the keyboard goes on when what it was at is gone. The design system gives it back to the button that a window was told of: one that
 * opens by a key, by a file, out of a menu or another window has none, and leaves the keyboard at the top of the page. So does a link that leads
 * to another page: there it goes to the contents. A row of a list that has gone hands on to the next one. A button that is busy cannot keep it,
 * and gets it again afterwards.
 */
export function returnFocus(): void {
  const openers = new WeakMap<Element, HTMLElement>();
  let page = location.pathname;
  let isGone = false;

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const window = target.closest(windows);
    if (window && last && !openers.has(window) && last.closest(windows) !== window) openers.set(window, last);
    last = target;
    page = location.pathname;
  });

  const survivorOf = (gone: HTMLElement): HTMLElement | undefined => {
    let element: HTMLElement | undefined = gone;
    while (element && !element.isConnected) element = openers.get(element.closest(windows) ?? element) ?? drawnAnew(element);
    return element;
  };

  /** Strapi wraps an enabled button in a tooltip and a disabled one not, so the element is replaced when that changes. */
  const drawnAnew = (gone: HTMLElement): HTMLElement | undefined => {
    if (!gone.matches('button') || gone.textContent === '' || location.pathname !== page) return undefined;
    const [same, ...others] = [...document.querySelectorAll('button')].filter(
      ({ textContent }) => textContent === gone.textContent,
    );
    return others.length === 0 ? same : undefined;
  };

  new MutationObserver((changes) => {
    if (isNowhere() && changes.some(({ type, target }) => type === 'attributes' && target === last))
      last?.focus({ preventScroll: true });
    if (last && !last.isConnected) {
      if (last.matches(contents)) page = '';
      const back = (last = survivorOf(last) ?? besideGone(changes, last));
      isGone = !back;
      // The design system does its part in a timer of its own.
      if (back) setTimeout(() => isNowhere() && back.focus(), 20);
    }
    // Another page is drawn in steps; what goes on the same one leaves the keyboard where it was.
    if (isGone && location.pathname !== page && isNowhere())
      document.querySelector<HTMLElement>(contents)?.focus({ preventScroll: true });
    isGone &&= isNowhere();
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
}

/** In a list from which a row has gone with its button or field: that of the next row, or of the one before. */
function besideGone(changes: readonly MutationRecord[], gone: HTMLElement): HTMLElement | undefined {
  const row = gone.closest('li, tr');
  const change = changes.find(({ removedNodes }) => row && [...removedNodes].includes(row));
  const beside = [change?.nextSibling, change?.previousSibling].find((node) => node instanceof HTMLElement && node.isConnected);
  return (beside instanceof HTMLElement && beside.querySelector<HTMLElement>(gone.localName)) || undefined;
}

/** What has the keyboard, or had it last: Strapi takes it out of a field before it saves. */
export function keyboardAt(): Element | null {
  return (isNowhere() && last) || document.activeElement;
}

export function isNowhere(): boolean {
  return document.activeElement === document.body;
}

/** A `ref` of what comes where somebody has pressed a button, to go on with: the keyboard is there as soon as it is, and it is read out. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
