import { propertiesReader, type Properties } from './docx-properties.ts';
import { readXml } from './xml.ts';

interface Style extends Properties {
  name: string;
  base?: string | undefined;
  font?: string;
  /** Its text is not shown. */
  hides?: boolean;
}

export interface Styles {
  /** The font where no style says another. */
  standardFont: string | undefined;
  /** What a style says; what it does not say itself is that of the style it is based on. */
  of(styleId: string | null | undefined): Style;
}

/** What `word/styles.xml` says. */
export function stylesOf(part: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>();
  let standardFont: string | undefined;
  let standardStyle: string | undefined;
  let style: Style | undefined;
  const properties = propertiesReader((said) => {
    if (style) Object.assign(style, said);
  });
  readXml(part, {
    open(name, attributes) {
      const value = attributes['w:val'];
      if (name === 'w:style') {
        const id = attributes['w:styleId'] ?? '';
        style = { name: '' };
        styles.set(id, style);
        if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1') standardStyle = id;
      } else if (name === 'w:rFonts' && attributes['w:ascii'] !== undefined) {
        if (style) style.font = attributes['w:ascii'];
        else standardFont = attributes['w:ascii'];
      } else if (style && name === 'w:name') style.name = value ?? '';
      else if (style && name === 'w:basedOn') style.base = value;
      else if (style && name === 'w:vanish') style.hides = !/^(?:0|false|off)$/.test(value ?? '');
      properties.open(name, attributes);
    },
    close(name, position) {
      properties.close(name, position);
      if (name === 'w:style') style = undefined;
    },
  });
  const of: Styles['of'] = (styleId) => {
    const chain: Style[] = [];
    for (let next = styles.get(styleId ?? ''); next && !chain.includes(next); next = styles.get(next.base ?? ''))
      chain.push(next);
    return Object.assign({ name: '' }, ...chain.toReversed());
  };
  return { standardFont: of(standardStyle).font ?? standardFont, of };
}
