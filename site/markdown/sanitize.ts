import { isAllowedAddress, isFileAddress } from '@pho-luat/shared/text-addresses';
import sanitizeHtml from 'sanitize-html';

const blocks = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li', 'pre', 'dl', 'dt', 'dd'];
const phrases = ['strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'mark', 'abbr', 'q', 'cite', 'code', 'a', 'img'];
const tables = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

/**
 * The allow-list of what an editor's text may hold, in Markdown or in HTML within it. No `style`, no `class`, no `id`, no event, no
 * address except those of `isAllowedAddress`; the text of what is dropped stays, except scripts and styles.
 */
export function sanitize(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...blocks, ...phrases, ...tables],
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt', 'title'],
      abbr: ['title'],
      ol: ['start'],
      th: ['colspan', 'rowspan', 'scope'],
      td: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel', 'file'],
    allowProtocolRelative: false,
    nestingLimit: 100,
    transformTags: {
      a: (tagName, { href = '' }) => ({ tagName, attribs: isAllowedAddress(href) ? { href } : ({} as Record<string, string>) }),
      // In this order, and no title that says nothing: `finish.ts` finds pictures by it.
      img: (tagName, { src = '', alt = '', title }) => ({ tagName, attribs: { src, alt, ...(title ? { title } : {}) } }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !isFileAddress(attribs.src ?? ''),
  });
}
