import type { Page } from 'playwright-core';
import { paths } from '@pho-luat/shared/paths';
import { deepest } from '../relevance.ts';
import type { Asked, Engine } from './engine.ts';

/**
 * The site's search page, asked by its own form. The moments are kept in the session's storage, so that it makes no difference
 * whether the page answers in place or loads itself again.
 */
export const ours: Engine = {
  prepare: async (page, slowed) => {
    await page.addInitScript(noteAnswers);
    if (slowed) await page.addInitScript(workInThePage);
  },
  open: async (page, origin, query) => {
    await page.goto(`${origin}${paths.search()}?q=${encodeURIComponent(query)}`);
    await answered(page);
  },
  ask: async (page, query) => {
    await page.evaluate(submit, query);
    await answered(page);
    return page.evaluate(readAnswer);
  },
  askDeeper: (page) => page.evaluate(readMore, deepest),
};

async function answered(page: Page): Promise<void> {
  const state = await page.waitForFunction(() => sessionStorage.getItem('answer'));
  if ((await state.jsonValue()) === 'error') throw new Error(`${page.url()} says that it could not search`);
}

/* Each of these runs in the page, so it can use nothing from around it. */

function noteAnswers(): void {
  const note = (changes: MutationRecord[]) => {
    for (const { target } of changes) {
      const { search } = (target as HTMLElement).dataset;
      if (search !== 'done' && search !== 'error') continue;
      // The results are there to be seen when they have been laid out.
      (target as HTMLElement).getBoundingClientRect();
      sessionStorage.setItem('answeredAt', String(performance.timeOrigin + performance.now()));
      sessionStorage.setItem('answer', search);
    }
  };
  new MutationObserver(note).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-search'] });
}

function submit(query: string): void {
  const field = document.querySelector<HTMLInputElement>('form input[name="q"]');
  if (!field?.form) throw new Error('The page has no form to search with');
  sessionStorage.removeItem('answer');
  field.value = query;
  sessionStorage.setItem('askedAt', String(performance.timeOrigin + performance.now()));
  field.form.requestSubmit();
}

function readAnswer(): Asked {
  const at = (name: string) => Number(sessionStorage.getItem(name));
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('[data-results] > li a[href]'));
  const all = links.map((link) => new URL(link.href).pathname);
  return { ms: at('answeredAt') - at('askedAt'), paths: [...new Set(all)] };
}

async function readMore(most: number): Promise<string[]> {
  const list = document.querySelector('[data-results]');
  const more = document.querySelector<HTMLButtonElement>('[data-more]');
  if (!list || !more) throw new Error('The page has no list of results');
  const isShort = () => !more.hidden && list.children.length < most;
  while (isShort()) {
    const before = list.children.length;
    more.click();
    while (list.children.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    // The button knows of the next ones a moment later.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('[data-results] > li a[href]'));
  return [...new Set(links.map((link) => new URL(link.href).pathname))];
}

/** A browser slows a page's own thread alone: so the worker's code is run in it, as it is. */
function workInThePage(): void {
  const handlers: ((event: MessageEvent) => void)[] = [];
  const listen = window.addEventListener.bind(window) as (...args: unknown[]) => void;
  const hand = (data: unknown) => new MessageEvent('message', { data: structuredClone(data) });
  class PageWorker extends EventTarget {
    readonly #loading: Promise<unknown>;
    constructor(url: string | URL) {
      super();
      Object.assign(window, { postMessage: (data: unknown) => setTimeout(() => this.dispatchEvent(hand(data))) });
      this.#loading = import(String(url));
    }
    postMessage(data: unknown): void {
      const event = hand(data);
      void this.#loading.then(() => setTimeout(() => handlers.forEach((handle) => handle(event))));
    }
    terminate(): void {}
  }
  Object.assign(window, {
    Worker: PageWorker,
    addEventListener: (type: string, handle: (event: MessageEvent) => void, ...more: unknown[]) =>
      type === 'message' ? handlers.push(handle) : listen(type, handle, ...more),
  });
}
