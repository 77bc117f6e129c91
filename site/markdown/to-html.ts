import { marked } from 'marked';
import { factsOf, type BodyFacts } from './facts.ts';
import { finish, type Placement } from './finish.ts';
import { sanitize } from './sanitize.ts';

/** A text as pages show it. */
export interface RenderedText extends BodyFacts {
  html: string;
}

/** Markdown → HTML that is safe to put into a page. May take long or overflow the stack: see `renderer.ts`. */
export function toHtml(markdown: string, placement: Placement): string {
  const html = marked.parse(markdown.normalize('NFC'), { async: false, gfm: true });
  return finish(sanitize(html), placement).normalize('NFC').trim();
}

export function renderText(markdown: string, placement: Placement): RenderedText {
  const html = toHtml(markdown, placement);
  return { html, ...factsOf(html) };
}
