import { describe, expect, test } from 'vitest';
import { campaignState, firstPath, pathOf, waysOf, type Known } from '../src/code-ways.ts';
import type { Link } from '../src/content-types/components/link.ts';

const article = (id: string) => ({ kind: 'article', article: id }) as const satisfies Link;
const website = { kind: 'url', url: 'https://example.vn/' } as const satisfies Link;

/** Public articles, and the replacement of each withdrawn one. */
const world = (articles: Record<string, Link | undefined>): Known => ({
  isPublic: ({ id }) => id in articles,
  replacementOf: (id) => articles[id],
});

describe('a code leads', () => {
  const campaign = {
    destination: article('chung'),
    endedDestination: article('ve-sau'),
    placements: [
      { key: 'cho-hang', place: 'Chợ Hàng', setting: 'indoor' as const, destination: article('cho') },
      { key: 'ben-xe', place: 'Bến xe', setting: 'indoor' as const },
    ],
  };
  const openedBy = (key: string | undefined, hasEnded: boolean, ...known: string[]) =>
    firstPath(waysOf(campaign, key, hasEnded), world(Object.fromEntries(known.map((id) => [id, undefined]))));

  test('to the destination of its placement, or of its campaign where that has none', () => {
    expect(openedBy('cho-hang', false, 'chung', 'cho')).toEqual([article('cho')]);
    expect(openedBy('ben-xe', false, 'chung', 'cho')).toEqual([article('chung')]);
    expect(openedBy(undefined, false, 'chung')).toEqual([article('chung')]);
  });

  test('nowhere while its own destination is not public: the poster says something else', () => {
    expect(openedBy('cho-hang', false, 'chung')).toEqual([]);
  });

  test('after the end of its campaign to where it is said to, and to the destination while that is not public', () => {
    expect(openedBy('cho-hang', true, 'chung', 've-sau', 'cho')).toEqual([article('ve-sau')]);
    expect(openedBy('cho-hang', true, 'chung', 'cho')).toEqual([article('chung')]);
    expect(openedBy('cho-hang', true, 'cho')).toEqual([]);
  });
});

describe('the way of a reader', () => {
  test('goes past withdrawn articles to their replacements, as far as those are public', () => {
    const known = world({ mot: article('hai'), hai: website, ba: article('khong-co') });
    expect(pathOf(article('mot'), known)).toEqual([article('mot'), article('hai'), website]);
    expect(pathOf(article('ba'), known)).toEqual([article('ba')]);
    expect(pathOf(article('khong-co'), known)).toEqual([]);
  });

  test('ends where two withdrawn articles name each other', () => {
    const known = world({ mot: article('hai'), hai: article('mot') });
    expect(pathOf(article('mot'), known).at(-1)).toEqual(article('mot'));
  });
});

test('a campaign runs from its first day to its last, both included', () => {
  const campaign = { startsOn: '2026-11-01', endsOn: '2026-11-09' };
  const days = ['2026-10-31', '2026-11-01', '2026-11-09', '2026-11-10'];
  expect(days.map((day) => campaignState(day, campaign))).toEqual(['not-started', 'running', 'running', 'ended']);
  expect(campaignState('2026-11-10', {})).toBe('running');
});
