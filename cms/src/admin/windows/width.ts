/**
 * Strapi draws the panels beside a form anew, in another place, where the browser's window crosses a width, which a zoom does too: a
 * window of theirs would close, with what is typed in it and what it has asked for. So as long as one of ours lies over the page, Strapi is told of no
 * width; once it is closed, of the one that is by then. The windows themselves follow each width by their styles.
 */
export const overPage = { 'data-over-page': '' } as const;

export function keepPageUnderWindows(): void {
  const ask = window.matchMedia.bind(window);
  const lists = new Map<string, MediaQueryList>();
  const untold = new Set<MediaQueryList>();
  const closing = new MutationObserver(() => {
    if (isWindowOpen()) return;
    closing.disconnect();
    for (const list of untold) {
      untold.delete(list);
      list.dispatchEvent(new MediaQueryListEvent('change', list));
    }
  });

  window.matchMedia = (query) => {
    const known = lists.get(query);
    if (known || !query.includes('width')) return known ?? ask(query);
    const list = ask(query);
    // Before those of Strapi, which come after it.
    list.addEventListener('change', (event) => {
      if (!isWindowOpen()) return;
      event.stopImmediatePropagation();
      untold.add(list);
      closing.observe(document.body, { subtree: true, childList: true });
    });
    lists.set(query, list);
    return list;
  };
}

function isWindowOpen(): boolean {
  return document.querySelector('[data-over-page]') !== null;
}
