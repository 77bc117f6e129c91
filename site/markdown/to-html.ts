import { factsOf, type BodyFacts } from './facts.ts';
import { finish, type Placement } from './finish.ts';
import { readWithNotes } from './footnotes.ts';
import { sanitize } from './sanitize.ts';

/** A text as pages show it. */
export interface RenderedText extends BodyFacts {
  html: string;
}

/** Markdown → HTML that is safe to put into a page. May take long or overflow the stack: see `renderer.ts`. */
export function toHtml(markdown: string, placement: Placement): string {
  const { html, notes } = readWithNotes(markdown.normalize('NFC'));
  return finish(sanitize(html), notes.map(sanitize), placement).normalize('NFC').trim();
}

export function renderText(markdown: string, placement: Placement): RenderedText {
  const html = toHtml(markdown, placement);
  return { html, ...factsOf(html) };
}
