import { readXml } from './xml.ts';

export interface FontsOfStyles {
  /** Where no style says another. */
  standard: string | undefined;
  of(styleId: string | null | undefined): string | undefined;
}

/** What `word/styles.xml` says of fonts; a style without one has that of the style it is based on. */
export function fontsOfStyles(part: Uint8Array | undefined): FontsOfStyles {
  const fonts = new Map<string, string>();
  const bases = new Map<string, string>();
  let standard: string | undefined;
  let standardStyle: string | undefined;
  let style: string | undefined;
  readXml(part, {
    open(name, attributes) {
      const value = attributes['w:val'];
      if (name === 'w:style') {
        style = attributes['w:styleId'];
        if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1') standardStyle = style;
      } else if (name === 'w:basedOn' && style !== undefined && value !== undefined) bases.set(style, value);
      else if (name === 'w:rFonts' && attributes['w:ascii'] !== undefined) {
        if (style === undefined) standard = attributes['w:ascii'];
        else fonts.set(style, attributes['w:ascii']);
      }
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
  });
  const of = (styleId: string | null | undefined): string | undefined => {
    const seen = new Set<string>();
    for (let id = styleId ?? undefined; id !== undefined && !seen.has(id); id = bases.get(id)) {
      const font = fonts.get(id);
      if (font !== undefined) return font;
      seen.add(id);
    }
    return undefined;
  };
  return { standard: of(standardStyle) ?? standard, of };
}
