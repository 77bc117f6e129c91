import { marked } from 'marked';
import { finish, type Placement } from './finish.ts';
import { sanitize } from './sanitize.ts';

/** Markdown → HTML that is safe to lay into a page. May take long or overflow the stack: see `renderer.ts`. */
export function toHtml(markdown: string, placement: Placement): string {
  const html = marked.parse(markdown.normalize('NFC'), { async: false, gfm: true });
  return finish(sanitize(html), placement).normalize('NFC').trim();
}
