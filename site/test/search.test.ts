import { describe, expect, test } from 'vitest';
import { allWords, eachWord, readQuery } from '../search/query.ts';
import { excerptParts, ownPath, union } from '../search/results.ts';

describe('a query', () => {
  test('is shown in NFC, without the spaces around it, and not endless', () => {
    expect(readQuery('  Luật   đất đai '.normalize('NFD'))).toBe('Luật đất đai');
    expect(readQuery('a'.repeat(1_000))).toHaveLength(200);
  });

  test('asks for đ as the index has it', () => {
    expect(allWords('đất')).toBe('d\u0335ất');
    expect(allWords('dat')).toBe('dat');
  });

  test('is split into its words, each once, and not at all when it is one', () => {
    expect(eachWord('Luật luật gia')).toEqual(['luật', 'gia']);
    expect(eachWord('luật')).toEqual([]);
  });
});

describe('answers', () => {
  test('to several questions become one list, the page that answers more of them first', () => {
    const [one, both, other] = [
      { id: 'one', score: 9 },
      { id: 'both', score: 1 },
      { id: 'other', score: 5 },
    ];
    expect(
      union([
        [one, both],
        [both, other],
      ]),
    ).toEqual([both, one, other]);
  });

  test('show their excerpt as text, whatever stands in it', () => {
    expect(excerptParts('về <mark>d\u0335ất</mark> &lt;img&gt; <b onclick=x>ở</b>')).toEqual([
      { text: 'về ', marked: false },
      { text: 'đất', marked: true },
      { text: ' <img> ở', marked: false },
    ]);
  });

  test('lead to this site only', () => {
    expect(ownPath('/bai-viet/x/')).toBe('/bai-viet/x/');
    expect(ownPath('https://evil.example/bai-viet/x/')).toBe('/bai-viet/x/');
    expect(ownPath('javascript:alert(1)')).not.toContain(':');
  });
});
