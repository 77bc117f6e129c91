import { Marked } from 'marked';
import { idOfSection } from './sections.ts';

/** The editors' guide, as it is in the repository, in parts. */

interface GuideSection {
  number: number;
  title: string;
  html: string;
}

export interface Guide {
  /** What comes before the first section. */
  introduction: string;
  sections: GuideSection[];
}

/** «## 3. Xuất bản». */
const heading = /^## (\d+)\. (.+)$/m;
/** «(mục 5)», «xem mục 14»: led to. */
const mention = /\bmục (\d+)\b/g;

/** `addressOf` says where a picture is, by the path that the Markdown has for it. */
export function readGuide(markdown: string, addressOf = (path: string) => path): Guide {
  const parser = new Marked({ gfm: true });
  parser.use({ walkTokens: (token) => void (token.type === 'image' && Object.assign(token, { href: addressOf(token.href) })) });
  const htmlOf = (text: string) =>
    parser
      .parse(text, { async: false })
      .replaceAll(mention, (words, number: string) => `<a href="#${idOfSection(Number(number))}">${words}</a>`);
  const [opening = '', ...rest] = markdown.split(heading);
  const sections: GuideSection[] = [];
  for (let at = 0; at < rest.length; at += 3) {
    const [number, title = '', text = ''] = rest.slice(at, at + 3);
    sections.push({ number: Number(number), title, html: htmlOf(text) });
  }
  // The page has the guide's name as its own heading.
  return { introduction: htmlOf(opening.replace(/^# .*$/m, '')), sections };
}
