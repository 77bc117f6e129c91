import { Parser } from 'htmlparser2';

export interface PlainText {
  /** One after another, as read. */
  paragraphs: string[];
  headings: string[];
}

const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'mark', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u']);
const heading = /^h[1-6]$/;

/** The text of sanitised HTML. */
export function textOf(html: string): PlainText {
  const paragraphs: string[] = [];
  const headings: string[] = [];
  let text = '';
  const end = (name: string) => {
    if (inline.has(name)) return;
    const paragraph = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (!paragraph) return;
    paragraphs.push(paragraph);
    if (heading.test(name)) headings.push(paragraph);
  };
  const parser = new Parser({
    ontext: (part) => (text += part),
    onopentagname: (name) => end(heading.test(name) ? 'p' : name),
    onclosetag: end,
  });
  parser.end(html);
  end('p');
  return { paragraphs, headings };
}
