import { describe, expect, it } from 'vitest';
import { parsePublicationLine } from '../src/schemas/publication.ts';

const id = 'abcdefghijklmnopqrstuvwx';
const line = {
  seq: 7,
  id,
  type: 'category',
  action: 'publish',
  digest: 'a'.repeat(64),
  at: '2022-02-21T07:47:00.000Z',
  document: { name: 'Tin hoạt động'.normalize('NFD'), slug: 'tin-hoat-dong' },
};

describe('a line of the publication log', () => {
  it('comes out exact: defaults filled, text in NFC', () => {
    expect(parsePublicationLine(line)).toMatchObject({ document: { name: 'Tin hoạt động'.normalize('NFC'), order: 0 } });
  });

  it('has no character that would end a feed: the line break of PowerPoint is a blank, those of a paragraph stay', () => {
    const document = { ...line.document, name: 'Tin\u000Bhoạt\u0002 động\uFFFF', description: 'Một\r\nhai\tba\u0085bốn' };
    expect(parsePublicationLine({ ...line, document })).toMatchObject({
      document: { name: 'Tin hoạt  động', description: 'Một\r\nhai\tba bốn' },
    });
  });

  it('of a removal carries no document', () => {
    const removal = { seq: 8, id, type: 'article', action: 'remove', at: line.at };
    expect(parsePublicationLine(removal)).toEqual(removal);
    expect(() => parsePublicationLine({ ...removal, document: {} })).toThrow();
  });

  it('is refused with null, an unknown field or a slug of digits', () => {
    expect(() => parsePublicationLine({ ...line, document: { ...line.document, description: null } })).toThrow(/description/);
    expect(() => parsePublicationLine({ ...line, document: { ...line.document, draft: true } })).toThrow(/draft/);
    expect(() => parsePublicationLine({ ...line, document: { ...line.document, slug: '2022' } })).toThrow(/slug/);
  });

  it('of an unknown type is refused', () => {
    expect(() => parsePublicationLine({ ...line, type: 'user' })).toThrow();
  });
});
