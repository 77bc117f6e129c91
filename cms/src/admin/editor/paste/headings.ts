import { remove, renamed, styleOf, unwrap } from './elements.ts';
import type { LeftOut } from './left-out.ts';

/** Word's titles and outline levels are headings; the topmost of what is pasted is the topmost that an article may have. */
export function headings(body: HTMLElement, leftOut: LeftOut): void {
  if (remove(body, 'p[class^="MsoToc" i], p[class*=" MsoToc" i]') > 0) leftOut.contents += 1;
  for (const paragraph of body.querySelectorAll('p')) {
    const level = levelOf(paragraph);
    if (level) renamed(paragraph, `h${level}`);
  }
  const found = Array.from(body.querySelectorAll('h1, h2, h3, h4, h5, h6')).map((heading) => ({
    heading,
    level: Number(heading.tagName[1]),
  }));
  const shift = topmost - Math.min(...found.map(({ level }) => level));
  for (const { heading, level } of found) {
    unwrap(heading, 'b, strong');
    for (const styled of heading.querySelectorAll<HTMLElement>('[style]')) styled.style.fontWeight = '';
    for (const gap of heading.querySelectorAll('br')) gap.replaceWith(' ');
    renamed(heading, `h${Math.min(level + shift, 6)}`);
  }
}

const topmost = 2;

function levelOf(paragraph: Element): number | undefined {
  if (/^(MsoTitle|title)$/i.test(paragraph.className)) return 1;
  const outlined = /mso-outline-level:\s*(\d)/i.exec(styleOf(paragraph))?.[1] ?? /^MsoHeading(\d)/.exec(paragraph.className)?.[1];
  return outlined ? Math.min(Number(outlined), 6) : undefined;
}
