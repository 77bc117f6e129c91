import { expect, test } from 'vitest';
import { askedOf, type Asked } from '../search/asked.ts';
import type { Expansion } from '../search/expressions.ts';
import { asPut } from '../search/literal.ts';
import { closeness } from '../search/paragraphs.ts';
import type { Found } from '../search/segment.ts';
import { syllablesOf } from '../search/syllables.ts';
import { pairToken, syllableToken } from '../search/tokens.ts';

const term = (nearness: number, isSame = false): Expansion => ({
  at: [0, 1],
  syllables: syllablesOf('bên kia'),
  isSame,
  nearness,
});

/** What is asked, when the only text says this. */
function put(query: string, text: string, expansions: Expansion[] = []): Asked {
  const said = syllablesOf(text).map(({ folded }) => folded);
  const tokens = [...said.map(syllableToken), ...said.slice(1).map((second, at) => pairToken(said[at] ?? '', second))];
  const occurrence = { frequency: 1, forms: [] };
  const found = new Map(tokens.map((token): [string, Found] => [token, new Map([['0/text', occurrence]])]));
  return asPut(askedOf(query, syllablesOf(query), expansions), found, () => 1);
}

/** How near its expressions are held to be then. */
function held(query: string, text: string, expansions: Expansion[] = [term(1), term(0.5), term(1, true)]): number[] {
  return put(query, text, expansions).expansions.map(({ nearness }) => nearness);
}

const question = 'người giám hộ đương nhiên của người chưa thành niên';

test('a question that a text says in its own words gets little from everyday expressions, but all from abbreviations', () => {
  const [exact = 1, near = 1, same] = held(question, `Điều 52. ${question}`);
  expect([exact < 0.5, near < 0.5, same]).toEqual([true, true, 1]);
});

test('the more of it a text says, the less', () => {
  const [some = 1] = held(question, 'người giám hộ đương nhiên của người bệnh');
  const [most = 1] = held(question, question);
  expect([some < 1, most < some]).toEqual([true, true]);
});

test.each([
  ['says half of it', question, 'người giám hộ của người bệnh'],
  ['says it, where it is short enough to be an everyday word', 'mất sổ đỏ', 'làm lại khi mất sổ đỏ'],
])('gets all of it from them where a text %s', (_, query, text) => {
  expect(held(query, text)).toEqual([1, 0.5, 1]);
});

test('its paragraphs are read under their title then, while in other questions a title says less than they do', () => {
  const clause = { title: 'Người giám hộ đương nhiên', content: 'Của người chưa thành niên: ông, bà.' };
  const closenessFor = (text: string) => closeness(put(question, text), () => 1)(clause);
  expect(closenessFor(question)).toBeGreaterThan(1.2 * closenessFor('người bệnh'));
});
