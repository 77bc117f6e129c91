import { describe, expect, it } from 'vitest';
import { foundWordsSchema } from '../src/contracts/search-words.ts';
import { cmsOfTests } from './support/cms.ts';
import { entries, newPerson, refusalOf } from './support/people.ts';

/** The words of the search: those of the product, and what editors lay over them. */

const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');
const publisher = await newPerson(cms, 'nguoi-duyet');

const find = async (query: string) =>
  foundWordsSchema.parse(await (await publisher('GET', `/pho-luat/search-words?q=${encodeURIComponent(query)}`)).json());
const write = async (type: string, document: Record<string, string>) => {
  const answer = await publisher('POST', entries(type), document);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { data: { documentId: string } }).data.documentId;
};

describe('the words', () => {
  it('are shown to those who may write synonyms, and to nobody else', async () => {
    expect((await editor('GET', '/pho-luat/search-words')).status).toBe(403);
    expect((await fetch(`${cms.url}/pho-luat/search-words`)).status).toBe(401);
    const { product, words } = await find('');
    expect(product).toBeGreaterThan(15_000);
    expect(words).toEqual([]);
  });

  it('are found without marks, by what is said and by what it stands for', async () => {
    const [word] = (await find('so do')).words.filter(({ said }) => said === 'sổ đỏ');
    expect(word).toMatchObject({ type: 'synonym', product: expect.stringContaining('giấy chứng nhận'), own: [] });
    expect((await find('TGPL')).words).toContainEqual(expect.objectContaining({ type: 'abbreviation', said: 'TGPL' }));
    expect((await find('không từ nào như thế này')).words).toEqual([]);
  });

  it('are fifty at most, and told how many there are', async () => {
    const { total, words } = await find('dat');
    expect(words).toHaveLength(50);
    expect(total).toBeGreaterThan(50);
  });

  it('stand with what editors have beside them, theirs first, theirs alone where nothing is asked for', async () => {
    const added = await write('synonym', { everyday: 'sổ đỏ nhà mình', statute: 'giấy chứng nhận' });
    const replaced = await write('synonym', { everyday: 'Sổ đỏ', statute: 'quyền sử dụng đất' });
    const { words } = await find('sổ đỏ');
    expect(words.slice(0, 2)).toEqual([
      expect.objectContaining({
        said: 'sổ đỏ',
        product: expect.any(String),
        own: [{ id: replaced, meant: 'quyền sử dụng đất' }],
      }),
      { type: 'synonym', said: 'sổ đỏ nhà mình', own: [{ id: added, meant: 'giấy chứng nhận' }] },
    ]);
    expect((await find('')).words.map(({ said }) => said)).toEqual(['sổ đỏ', 'sổ đỏ nhà mình']);
  });
});

describe('a word of the product', () => {
  it('is switched off by an entry without a meaning, public at once, and on again when that is deleted', async () => {
    const seq = await cms.seq();
    const off = await write('abbreviation', { short: 'TGPL' });
    expect(await cms.lines(seq)).toMatchObject([{ type: 'abbreviation', action: 'publish', document: { short: 'TGPL' } }]);
    expect((await find('tgpl')).words[0]).toMatchObject({ said: 'TGPL', own: [{ id: off }] });
    expect((await publisher('DELETE', `${entries('abbreviation')}/${off}`)).status).toBe(200);
    expect((await find('tgpl')).words[0]).toMatchObject({ said: 'TGPL', own: [] });
  });

  it.each([
    ['synonym', { everyday: 'từ chẳng ai có' }, 'statute'],
    ['abbreviation', { short: 'KHONGCO' }, 'long'],
  ])('must be there to be switched off: a %s that it has not needs a meaning', async (type, document, field) => {
    const answer = await publisher('POST', entries(type), document);
    expect(answer.status).toBe(400);
    const { details } = await refusalOf(answer);
    expect(details.errors).toMatchObject([
      { path: [field], message: expect.stringContaining('danh sách có sẵn không có từ này') },
    ]);
  });
});
