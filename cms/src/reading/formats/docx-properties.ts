import { levelOf } from './docx-numbering.ts';

/** What a paragraph says of itself, or its style of it. */
export interface Properties {
  list?: { number: string; level: number } | undefined;
  outline?: number | undefined;
  isCentred?: boolean | undefined;
  /** Its text goes to the next paragraph. */
  isDeleted?: boolean;
}

interface PropertiesReader {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string, position: number): void;
  isWithin(): boolean;
}

/** Tells of each `w:pPr` at its end what it says; what it said before a tracked change is passed by. */
export function propertiesReader(
  tell: (properties: Properties, styleId: string | undefined, position: number) => void,
): PropertiesReader {
  let depth = 0;
  let properties: Properties = {};
  let list: { number?: string; level?: number } | undefined;
  let styleId: string | undefined;
  return {
    isWithin: () => depth > 0,
    open(name, attributes) {
      if (name === 'w:pPr' || name === 'w:pPrChange') {
        depth += 1;
        if (depth === 1) [properties, list, styleId] = [{}, undefined, undefined];
        return;
      }
      if (depth !== 1) return;
      const value = attributes['w:val'] ?? '';
      if (name === 'w:pStyle') styleId = value;
      else if (name === 'w:numPr') list = {};
      else if (name === 'w:numId' && list) list.number = value;
      else if (name === 'w:ilvl' && list) list.level = levelOf(value);
      else if (name === 'w:outlineLvl') properties.outline = outlineOf(value);
      else if (name === 'w:del') properties.isDeleted = true;
      else if (name === 'w:jc') properties.isCentred = value === 'center';
    },
    close(name, position) {
      if (name !== 'w:pPr' && name !== 'w:pPrChange') return;
      depth -= 1;
      if (depth > 0) return;
      if (list?.number !== undefined) properties.list = { number: list.number, level: list.level ?? 0 };
      tell(properties, styleId, position);
    },
  };
}

/** 9 is text of the body. */
function outlineOf(value: string): number | undefined {
  const level = Number.parseInt(value, 10);
  return level >= 0 && level < 9 ? level : undefined;
}
