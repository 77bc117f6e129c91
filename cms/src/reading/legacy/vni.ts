/**
 * VNI for Windows: a letter and, after it, a sign that its fonts draw above or below it. `Vieät` is `Việt`. A reader without the font
 * gets the characters that code page 1252 has at those bytes.
 */

/** As combining marks, which NFC puts together with the letter before them. */
const signs: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters that are one character. `ô` and `ö` take signs of tone after them. */
const single: Record<string, string> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', í: 'í', ì: 'ì' };

const letter = /(?:([aeouyôö])([ùøûõïâáàåãäêéèúüë])|([ôöñæóòîíì]))/giu;

export const isVniFont = (name: string): boolean => /(?:^|\+)VNI[- ]/i.test(name);

export function fromVni(text: string): string {
  const converted = text.normalize('NFC').replace(letter, (whole, base: string | undefined, sign: string, alone: string) => {
    if (base === undefined) return inCaseOf(alone, single[alone.toLowerCase()] ?? alone);
    const root = inCaseOf(base, single[base.toLowerCase()] ?? base);
    return root + (signs[sign.toLowerCase()] ?? whole);
  });
  return converted.normalize('NFC');
}

function inCaseOf(written: string, meant: string): string {
  return written === written.toLowerCase() ? meant : meant.toUpperCase();
}
