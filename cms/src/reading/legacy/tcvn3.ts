/**
 * TCVN3, which its fonts call ABC: TCVN 5712:1993, third set. A letter is one byte, which Windows takes for one of its own code page
 * 1252; so these are the characters that a reader without the font gets. Capitals with a tone have no byte: they are small letters in a
 * font that draws capitals.
 */
// prettier-ignore
const written: Record<string, string> = {
  à: 'µ', ả: '¶', ã: '·', á: '¸', ạ: '¹',
  ă: '¨', ằ: '»', ẳ: '¼', ẵ: '½', ắ: '¾', ặ: 'Æ',
  â: '©', ầ: 'Ç', ẩ: 'È', ẫ: 'É', ấ: 'Ê', ậ: 'Ë',
  đ: '®',
  è: 'Ì', ẻ: 'Î', ẽ: 'Ï', é: 'Ð', ẹ: 'Ñ',
  ê: 'ª', ề: 'Ò', ể: 'Ó', ễ: 'Ô', ế: 'Õ', ệ: 'Ö',
  ì: '×', ỉ: 'Ø', ĩ: 'Ü', í: 'Ý', ị: 'Þ',
  ò: 'ß', ỏ: 'á', õ: 'â', ó: 'ã', ọ: 'ä',
  ô: '«', ồ: 'å', ổ: 'æ', ỗ: 'ç', ố: 'è', ộ: 'é',
  ơ: '¬', ờ: 'ê', ở: 'ë', ỡ: 'ì', ớ: 'í', ợ: 'î',
  ù: 'ï', ủ: 'ñ', ũ: 'ò', ú: 'ó', ụ: 'ô',
  ư: '\u00AD', ừ: 'õ', ử: 'ö', ữ: '÷', ứ: 'ø', ự: 'ù',
  ỳ: 'ú', ỷ: 'û', ỹ: 'ü', ý: 'ý', ỵ: 'þ',
  Ă: '¡', Â: '¢', Ê: '£', Ô: '¤', Ơ: '¥', Ư: '¦', Đ: '§',
};

const letters = new Map(Object.entries(written).map(([letter, byte]) => [byte, letter]));
const bytes = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');

/** The font that draws capitals ends in `H`: `.VnTimeH`. */
const fontName = /(?:^|\+)\.?Vn[A-Z][A-Za-z -]*?(?<capitals>H)?(?=$|[^A-Za-z ])/;

/** Whether a font is one of them, and whether it draws capitals; `undefined` for any other font. */
export function tcvn3Font(name: string): { capitals: boolean } | undefined {
  const match = fontName.exec(name);
  return match ? { capitals: match.groups?.capitals !== undefined } : undefined;
}

export function fromTcvn3(text: string): string {
  return text.replace(bytes, (byte) => letters.get(byte) ?? byte);
}
