import { escapeHtml } from '@pho-luat/shared/escape-html';
import { readXml } from './xml.ts';

/** Formulas, which mammoth passes by, as one line of letters: `(a+b)/2`, `x^2`, `√(a+b)`. */

/** @param xml A part of a Word document. */
export function withFormulasAsText(xml: string): string {
  if (!xml.includes('<m:oMath')) return xml;
  return xml
    .replace(/<\/?m:oMathPara(?:\s[^>]*)?>/g, '')
    .replace(
      /<m:oMath(?:\s[^>]*)?(?<!\/)>[^]*?<\/m:oMath>/g,
      (formula) => `<w:r><w:t xml:space="preserve">${escapeHtml(lineOf(formula))}</w:t></w:r>`,
    );
}

interface Part {
  name: string;
  text: string;
  /** Signs that its properties name, by the elements that do. */
  signs: Record<string, string | undefined>;
}

function lineOf(formula: string): string {
  const parts: Part[] = [{ name: '', text: '', signs: {} }];
  readXml(Buffer.from(formula), {
    open(name, attributes) {
      // The value of a property belongs to the element that the properties are for.
      const owner = parts.at(-2);
      if (owner && parts.at(-1)?.name.endsWith('Pr')) owner.signs[name] = attributes['m:val'];
      parts.push({ name, text: '', signs: {} });
    },
    text(text) {
      const last = parts.at(-1);
      if (last && /^[mw]:t$/.test(last.name)) last.text += text;
    },
    close() {
      const part = parts.pop();
      const outer = parts.at(-1);
      if (part && outer) outer.text += written(part, outer);
    },
  });
  return parts[0]?.text ?? '';
}

/** @param outer The element around it, and what comes before it there. */
function written({ name, text, signs }: Part, outer: Part): string {
  switch (name) {
    case 'm:den':
      return `/${asOne(text)}`;
    case 'm:num':
      return asOne(text);
    case 'm:sup':
      return text && `^${asOne(text)}`;
    case 'm:sub':
      return text && `_${asOne(text)}`;
    case 'm:fName':
      return `${text} `;
    case 'm:d':
      return (signs['m:begChr'] ?? '(') + text + (signs['m:endChr'] ?? ')');
    case 'm:naryPr':
      return outer.signs['m:chr'] ?? '∫';
    case 'm:e':
      if (outer.name === 'm:rad') return `√${asOne(text)}`;
      // Within brackets, a matrix, or equations below one another.
      return outer.text && /^m:(?:d|mr|eqArr)$/.test(outer.name) ? `${outer.signs['m:sepChr'] ?? ' '}${text}` : text;
    case 'w:del':
      return '';
    default:
      return text;
  }
}

function asOne(text: string): string {
  return /^[\p{L}\p{N}.,%]*$/u.test(text) ? text : `(${text})`;
}
