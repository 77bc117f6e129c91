import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseWordList, wordKey } from '@pho-luat/shared/search-words';
import { fold } from '@pho-luat/shared/text';
import { projectRoot } from '../lib/source-digest.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';
import { folderSource } from '../search/indexing/folder-source.ts';
import { writeThesaurus } from '../search/indexing/thesaurus-files.ts';
import { syllablesOf } from '../search/syllables.ts';
import { Thesaurus } from '../search/thesaurus.ts';
import { overProduct, productWords } from '../search/words.ts';

describe.each(['abbreviations', 'synonyms'])("the product's list of %s", async (name) => {
  const text = await readFile(join(projectRoot, `site/search/words/${name}.tsv`), 'utf8');
  const lines = text.split('\n').slice(0, -1);
  const entries = parseWordList(text);

  test('has an expression, a tab and what it stands for in each line, and ends with a line', () => {
    expect(lines.filter((line) => !/^[^\s][^\t]*[^\s]\t[^\s][^\t]*[^\s]$/.test(line))).toEqual([]);
    expect(entries).toHaveLength(lines.length);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('is in the order of what is said, without its marks first', () => {
    expect(entries.filter(([said], at) => at > 0 && !isInOrder(entries[at - 1]?.[0] ?? '', said))).toEqual([]);
  });

  test('has each expression once, however its letters are written', () => {
    const keys = entries.map(([said]) => wordKey(said));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('is composed Vietnamese, and no term of it is but a letter', () => {
    expect(text).toBe(text.normalize('NFC'));
    const terms = entries.flatMap(([said, meant]) => [said, ...meant.split(';').map((term) => term.trim())]);
    expect(terms.filter((term) => term.length < 2)).toEqual([]);
  });
});

function isInOrder(before: string, said: string): boolean {
  const [first, second] = [fold(before), fold(said)];
  return first < second || (first === second && before < said);
}

test('no synonym is an abbreviation too', async () => {
  const { abbreviations, synonyms } = await productWords();
  const short = new Set(abbreviations.map(([said]) => wordKey(said)));
  expect(synonyms.filter(([said]) => short.has(wordKey(said)))).toEqual([]);
});

test('an abbreviation that texts use for several things leads to each, and none of them to it', async () => {
  const terms = await readingProduct();
  expect(new Set(await terms('gd'))).toEqual(new Set(['gia đình', 'giáo dục']));
  expect(await terms('gđ'.normalize('NFD'))).toEqual(['gia đình']);
  expect(await terms('gia đình')).not.toContain('gd');
});

test.each([
  ['temporary residence', ['đăng ký tạm trú']],
  // An English page may have the word itself.
  ['police', ['police', 'công an']],
  ['register birth', ['đăng ký khai sinh']],
])('who asks in English for %s is led to %s', async (asked, meant) => {
  expect(await (await readingProduct())(asked)).toEqual(expect.arrayContaining(meant));
});

async function readingProduct(): Promise<(query: string) => Promise<string[]>> {
  const own = await temporaryFolder('pho-luat-words-');
  const written = await writeThesaurus(own, await productWords());
  const thesaurus = new Thesaurus(folderSource(own), written?.entry);
  return async (query) =>
    (await thesaurus.expansionsOf(syllablesOf(query))).map(({ syllables }) => syllables.map(({ text }) => text).join(' '));
}

describe("what editors lay over the product's words", () => {
  const product = {
    abbreviations: [['TGPL', 'trợ giúp pháp lý']],
    synonyms: [
      ['bằng lái', 'giấy phép lái xe'],
      ['sổ đỏ', 'giấy chứng nhận'],
    ],
  } as const;
  const layOver = overProduct(product);
  const none = { abbreviations: [], synonyms: [] };

  test('is nothing at first: the words are the product’s', () => {
    expect(layOver(none)).toEqual(product);
  });

  test('adds what the product has not', () => {
    const { synonyms } = layOver({ ...none, synonyms: [['giấy hồng', 'giấy chứng nhận']] });
    expect(synonyms).toEqual([...product.synonyms, ['giấy hồng', 'giấy chứng nhận']]);
  });

  test('takes the place of an expression that the product has, in other letters and in NFD too', () => {
    const { synonyms } = layOver({ ...none, synonyms: [['Sổ đỏ'.normalize('NFD'), 'quyền sử dụng đất']] });
    expect(synonyms).toEqual([product.synonyms[0], ['Sổ đỏ'.normalize('NFD'), 'quyền sử dụng đất']]);
  });

  test('switches off what it gives no meaning', () => {
    expect(layOver({ abbreviations: [['tgpl', undefined]], synonyms: [['sổ đỏ', undefined]] })).toEqual({
      abbreviations: [],
      synonyms: [product.synonyms[0]],
    });
  });

  test('leaves a synonym that is written as an abbreviation is', () => {
    expect(layOver({ abbreviations: [['sổ đỏ', undefined]], synonyms: [] })).toEqual(product);
  });
});
