import { mentionsIn } from '@pho-luat/shared/citations';
import { paths } from '@pho-luat/shared/paths';
import { Glossary } from '@pho-luat/shared/terms';
import { remembered, rememberedAlone } from '../lib/remembered.ts';
import { inPlainText } from '../markdown/facts.ts';
import type { AnswerView } from '../src/views.ts';
import { termWords as words } from '../words/terms.ts';
import type { RenderedBody } from './bodies.ts';
import { articleHref, type CitableDocuments } from './citations.ts';
import type { Entry } from './content.ts';
import { asHtml } from './html.ts';
import type { Surroundings } from './surroundings.ts';

/** Words of law are explained where a page's texts use them first. */

/** A term, and where the law is that it names, while that is public. */
export type ShownTerm = Entry<'term'> & { lawHref?: string };

/** The same object while nothing has changed that an explanation shows. */
export function glossaryOf(surroundings: Pick<Surroundings, 'content' | 'citable'>): Glossary<ShownTerm> {
  return glossary({ terms: shownTerms(surroundings) });
}

const glossary = rememberedAlone(({ terms }: { terms: readonly ShownTerm[] }) => new Glossary(terms));

export function shownTerms({ content, citable }: Pick<Surroundings, 'content' | 'citable'>): ShownTerm[] {
  return content.all('term').map((term) => shown(term, { lawHref: hrefOf(term, citable) }));
}

const shown = remembered((term: Entry<'term'>, { lawHref }: { lawHref: string | undefined }): ShownTerm =>
  lawHref ? { ...term, lawHref } : term,
);

function hrefOf({ law = '' }: Entry<'term'>, { byName }: CitableDocuments): string | undefined {
  const [mention] = mentionsIn(law);
  const citation = mention && byName.find(mention);
  if (!citation) return undefined;
  const { document, articles } = citation;
  const [article, ...others] = articles;
  return (article && others.length === 0 && articleHref(document, article.number)) || document.href;
}

type Read = { glossary: Glossary<ShownTerm>; html: (key: string) => string };

/** What a page says of its subject: an answer, before its texts, and these. */
interface Said {
  answer: AnswerView | undefined;
  bodies: readonly RenderedBody[];
}

/** The terms that a page uses, each once. */
export function termsIn({ answer, bodies }: Said, read: Read): ShownTerm[] {
  const ofAnswer = answer ? termsOfAnswer(answer, { glossary: read.glossary }) : none;
  return bodies.length === 0 ? none : [...new Set([...ofAnswer, ...bodies.flatMap((body) => termsOfBody(body, read))])];
}

const none: ShownTerm[] = [];

const termsOfAnswer = remembered(({ steps, bring }: AnswerView, { glossary: known }: Pick<Read, 'glossary'>) =>
  [...steps, ...bring].flatMap((line) => termsOf(line, known)),
);

const termsOfBody = remembered(({ key }: RenderedBody, { glossary: known, html }: Read) => termsOf(html(key), known));

function termsOf(html: string, known: Glossary<ShownTerm>): readonly ShownTerm[] {
  const found = new Set<ShownTerm>();
  inPlainText(html, (text) => {
    for (const { term } of known.mentionsIn(text)) found.add(term);
    return text;
  });
  return [...found];
}

/** Takes HTML and gives it explained; what lines use is noted after the next text. */
interface Explainer {
  line: (html: string) => string;
  text: (html: string) => string;
}

/**
 * Explains these terms of a glossary in one line or text of a page after another, each where it comes first. With the glossary of all pages, because
 * making one for a page takes longer than reading its texts.
 */
export function explainer(terms: readonly ShownTerm[], known: Glossary<ShownTerm>): Explainer {
  if (terms.length === 0) return asWritten;
  const left = new Set(terms);
  let notes: string[] = [];
  const line = (html: string) =>
    inPlainText(html, (text) => {
      let written = '';
      let end = 0;
      for (const { term, from, to } of known.mentionsIn(text)) {
        if (!left.delete(term)) continue;
        notes.push(noteOf(term));
        written += text.slice(end, from) + openerOf(term, text.slice(from, to));
        end = to;
      }
      return written + text.slice(end);
    });
  const text = (html: string) => {
    const marked = line(html);
    const noted = notes.length > 0 ? `${marked}<dl class="terms" data-title="${words.ofText}">${notes.join('')}</dl>` : marked;
    notes = [];
    return noted;
  };
  return { line, text };
}

const asWritten: Explainer = { line: (html) => html, text: (html) => html };

function openerOf({ slug }: ShownTerm, written: string): string {
  const described = `popovertarget="${paths.termAnchor(slug)}" aria-describedby="${idOfMeaning(slug)}"`;
  return `<button type="button" class="term" ${described}>${written}</button>`;
}

/** Stands after the text, so that on paper the meanings are a list, and what is read aloud or copied is the text alone. */
function noteOf({ word, slug, meaning, law, lawHref }: ShownTerm): string {
  const id = paths.termAnchor(slug);
  const lawText = law && asHtml(law);
  return [
    `<div class="term-note" id="${id}" popover><dt>${asHtml(word)}</dt><dd id="${idOfMeaning(slug)}">${asHtml(meaning)}</dd>`,
    lawText ? `<dd>${words.law} ${lawHref ? `<a href="${lawHref}">${lawText}</a>` : lawText}</dd>` : '',
    `<dd class="screen-only"><a href="${paths.term(slug)}">${words.all}</a>`,
    `<button type="button" class="tool" popovertarget="${id}" popovertargetaction="hide">${words.close}</button></dd></div>`,
  ].join('');
}

function idOfMeaning(slug: string): string {
  return `nghia-${slug}`;
}
