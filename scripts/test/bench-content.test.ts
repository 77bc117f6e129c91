import { createHash } from 'node:crypto';
import { docTypes } from '@pho-luat/shared/choices';
import { paths } from '@pho-luat/shared/paths';
import { documentSchemas, type DocumentOf, type DocumentType } from '@pho-luat/shared/content-types/index';
import { parsePublicationLine, type PublishLine } from '@pho-luat/shared/schemas/publication';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeContent, type Content } from '../bench/content/index.ts';

let content: Content;
let lines: PublishLine[];

beforeAll(async () => {
  content = await makeContent({ articles: 80, seed: 7 });
  lines = [...content.lines()];
});

const documents = <T extends DocumentType>(type: T) =>
  lines.flatMap((line) => (line.type === type ? [line.document as DocumentOf<T>] : []));

describe('the content of a bench', () => {
  test('is lines of the log as the shared schema has them, defaults filled in', () => {
    for (const line of lines) expect(parsePublicationLine(JSON.parse(JSON.stringify(line)))).toEqual(line);
  });

  test('is the same for a seed, and differs for another seed', async () => {
    const again = await makeContent({ articles: 80, seed: 7 });
    expect([...again.lines()]).toEqual(lines);
    const other = await makeContent({ articles: 80, seed: 8 });
    expect(other.article(0).document.body).not.toBe(content.article(0).document.body);
  });

  test('has every type of document, every kind of official document, ten years, and usual lengths', () => {
    expect(new Set(lines.map(({ type }) => type))).toEqual(new Set(Object.keys(documentSchemas)));
    expect(new Set(documents('attachment').map(({ docType }) => docType)).size).toBe(docTypes.length);
    expect(new Set(documents('article').map(({ publishedOn }) => publishedOn.slice(0, 4))).size).toBe(10);
    const words = documents('article').map(({ body }) => body.split(/\s+/).length);
    const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
    expect(mean).toBeGreaterThan(650);
    expect(mean).toBeLessThan(850);
  });

  test('gives no address twice, and links only to addresses that are there', () => {
    const addresses = [
      ...documents('article').map(({ slug }) => paths.article(slug)),
      ...Array.from({ length: content.attachments }, (_, index) => content.attachment(index).path),
    ];
    expect(new Set(addresses).size).toBe(addresses.length);
    const linked = documents('article').flatMap(({ body }) => [...body.matchAll(/\]\((\/[^)]*)\)/g)].map(([, href]) => href));
    expect(linked.length).toBeGreaterThan(100);
    expect(linked.filter((href) => !addresses.includes(href ?? ''))).toEqual([]);
  });

  test('names only documents that are before, and brings the bytes of every file', () => {
    const known = new Set<string>();
    for (const { id, type, document } of lines) {
      // An article's plans and papers; a campaign's destinations.
      for (const [, name] of JSON.stringify(document).matchAll(
        /"((?:article|attachment|plan|category|topic|ward|agency|file|picture)\d{10,})"/g,
      )) {
        expect(known, `${name} in ${type} ${id}`).toContain(name);
      }
      known.add(id);
    }
    for (const { sha256, size } of documents('file')) {
      const bytes = content.files.get(sha256);
      expect(
        createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      ).toBe(sha256);
      expect(bytes?.length).toBe(size);
    }
  });
});
