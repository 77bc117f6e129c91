/** The kept pages, and a search among them: each is read from the shelf as it is. */

import { fold } from '@pho-luat/shared/text';
import { offlineWords as words } from '../../../words/offline.ts';
import { find } from '../find.ts';
import { savesData } from './register.ts';
import { clear, drop, keptPages, match } from './shelf.ts';

interface Listed {
  path: string;
  title: string;
  isSaved: boolean;
  /** Folded, a space before each word. */
  text: string;
}

const list = find('[data-kept]');
const template = find<HTMLTemplateElement>('template', list.parentElement ?? document.body);
const field = find<HTMLInputElement>('[data-kept-search]');
const count = find('[data-kept-count]');

let pages: readonly Listed[] = [];

let none: string = words.none;

if ('caches' in window && 'serviceWorker' in navigator) void start().catch(keepsNone);
else keepsNone();

/** Browsers keep pages only of a secure site, and not where their reader has forbidden it. */
function keepsNone(cause?: unknown): void {
  if (cause) console.warn(cause);
  find('[data-lead]').textContent = words.keepsNone;
  find('[data-kept-part]').hidden = true;
}

async function start(): Promise<void> {
  const isAway = location.pathname !== list.dataset.kept;
  find('[data-lead]').classList.toggle('invisible', isAway);
  find('[data-away]').classList.toggle('invisible', !isAway);
  // Opened as an app, there is no other button for it.
  find('[data-again]').addEventListener('click', () => location.reload());
  if (savesData && !(await navigator.serviceWorker.getRegistration())) {
    find('[data-lead]').textContent = words.keepsSaved;
    none = words.noneSaved;
  }
  pages = await listed();
  // A reader who searched without a network comes here with the question.
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', draw);
  find('[data-kept-remove]').addEventListener('click', () => remove(clear, () => false));
  draw();
}

/** Says that pages have gone only when they have. */
async function remove(work: () => Promise<void>, isLeft: (page: Listed) => boolean): Promise<void> {
  try {
    await work();
    pages = pages.filter(isLeft);
    draw();
    if (pages.length === 0) count.textContent = words.removed;
  } catch (error) {
    console.warn(error);
    count.textContent = words.isNotRemoved;
  }
  count.focus();
}

function draw(): void {
  const asked = fold(field.value)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const found = pagesAbout(asked);
  list.replaceChildren(...found.map(row));
  count.textContent = found.length > 0 ? words.count(found.length, pages.length) : pages.length > 0 ? words.noneFound : none;
  find('[data-kept-remove]').hidden = pages.length === 0;
}

/** Pages that say it as it was asked; where none does, those that have all of its words. */
function pagesAbout(asked: readonly string[]): readonly Listed[] {
  const asIs = pages.filter(({ text }) => text.includes(` ${asked.join(' ')}`));
  return asIs.length > 0 ? asIs : pages.filter(({ text }) => asked.every((word) => text.includes(` ${word}`)));
}

function row({ path, title, isSaved }: Listed): Node {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const link = find<HTMLAnchorElement>('a', item);
  link.href = path;
  link.textContent = title;
  find('[data-saved]', item).hidden = !isSaved;
  const button = find('[data-drop]', item);
  button.setAttribute('aria-label', words.dropLabel(title));
  button.addEventListener('click', () =>
    remove(
      () => drop(path),
      (page) => page.path !== path,
    ),
  );
  return item;
}

async function listed(): Promise<Listed[]> {
  const read = await Promise.all(
    (await keptPages()).map(async ({ path, isSaved }) => {
      const html = await (await match(path))?.text();
      if (html === undefined) return undefined;
      const page = new DOMParser().parseFromString(html, 'text/html');
      const title = page.querySelector('h1')?.textContent?.trim() ?? path;
      return {
        path,
        isSaved,
        title,
        text: ` ${fold(page.querySelector('main')?.textContent ?? '').replace(/[^a-z0-9]+/g, ' ')}`,
      };
    }),
  );
  return read.filter((page) => page !== undefined);
}
