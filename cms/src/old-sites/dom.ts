import { JSDOM } from 'jsdom';

/**
 * The editor's paste is written for a browser; here it gets the DOM of jsdom, which runs no script of a page and loads nothing. The process
 * is there for this alone, so it may be given a browser's names.
 */
const { window } = new JSDOM('', { url: 'https://old.invalid/' });
const names = [
  'document',
  'location',
  'DOMParser',
  'Element',
  'HTMLElement',
  'HTMLOListElement',
  'MutationObserver',
  'Node',
  'NodeFilter',
] as const;
Object.assign(globalThis, { window, ...Object.fromEntries(names.map((name) => [name, window[name]])) });
// jsdom has none, and ProseMirror only hands it on.
Object.assign(globalThis, { ClipboardEvent: window.Event });

const { pastedMarkdown } = await import('../admin/editor/pasted-markdown.ts');

/** What the editor makes of a clipboard, and what it left out, or brought as something else. */
export const toMarkdown = pastedMarkdown;

export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** What jsdom knows by weak references is let go of only between two turns: without one, ten thousand pages stay in memory. */
export const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));
