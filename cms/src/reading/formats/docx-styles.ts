import { readXml } from './xml.ts';

type StyleId = string | null | undefined;

export interface Styles {
  /** The font where no style says another. */
  standardFont: string | undefined;
  fontOf(styleId: StyleId): string | undefined;
  hides(styleId: StyleId): boolean;
}

/** What `word/styles.xml` says of fonts, and of text that is not shown; a style without one has that of the style it is based on. */
export function stylesOf(part: Uint8Array | undefined): Styles {
  const fonts = new Map<string, string>();
  const hiding = new Map<string, boolean>();
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
      else if (name === 'w:vanish' && style !== undefined) hiding.set(style, !/^(?:0|false|off)$/.test(value ?? ''));
      else if (name === 'w:rFonts' && attributes['w:ascii'] !== undefined) {
        if (style === undefined) standard = attributes['w:ascii'];
        else fonts.set(style, attributes['w:ascii']);
      }
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
  });
  function inherited<T>(said: ReadonlyMap<string, T>, styleId: StyleId): T | undefined {
    const seen = new Set<string>();
    for (let id = styleId ?? undefined; id !== undefined && !seen.has(id); id = bases.get(id)) {
      const value = said.get(id);
      if (value !== undefined) return value;
      seen.add(id);
    }
    return undefined;
  }
  const fontOf = (styleId: StyleId) => inherited(fonts, styleId);
  return { standardFont: fontOf(standardStyle) ?? standard, fontOf, hides: (styleId) => inherited(hiding, styleId) ?? false };
}
