import { expect, test } from 'vitest';
import { toldHeld } from '../../publisher/steps/report.ts';

test('Of more documents that are held back than are told with their reasons, each is still said not to be on the site', () => {
  const held = Array.from({ length: 5 }, (_, at) => ({
    type: 'article' as const,
    id: `bai-${at}`,
    title: `Bài ${at}`,
    reason: 'Bài viết quá dài.',
    mend: 'Hãy chia bài.',
  }));
  expect(toldHeld(held, 3)).toEqual({ held: held.slice(0, 3), alsoHeld: ['bai-3', 'bai-4'] });
  expect(toldHeld(held, 5)).toEqual({ held });
});
