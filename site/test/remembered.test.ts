import { expect, test } from 'vitest';
import { rememberedInOrder } from '../lib/remembered.ts';

test('of a long list only what is new is made, wherever it stands, and all of it when an ingredient has changed', () => {
  const made: number[] = [];
  const each = rememberedInOrder(({ at }: { at: number }, { day }: { day: string }) => {
    made.push(at);
    return at < 0 ? undefined : `${day} ${at}`;
  });
  const articles = Array.from({ length: 1_000 }, (_, at) => ({ at }));
  const days = (day: string) => articles.map(({ at }) => (at < 0 ? undefined : `${day} ${at}`));
  const madeFor = (day: string) => {
    made.length = 0;
    expect(each([...articles], { day })).toEqual(days(day));
    return made;
  };
  expect(madeFor('thứ hai')).toHaveLength(1_000);
  expect(madeFor('thứ hai')).toEqual([]);
  // Changed: it is another object at the end, or at its place.
  articles.splice(400, 1);
  articles.push({ at: 2_000 });
  articles.splice(100, 20, ...Array.from({ length: 20 }, (_, at) => ({ at: 3_000 + at })));
  expect(madeFor('thứ hai')).toEqual([...Array.from({ length: 20 }, (_, at) => 3_000 + at), 2_000]);
  articles.unshift({ at: -1 });
  expect(madeFor('thứ hai')).toEqual([-1]);
  expect(madeFor('thứ hai')).toEqual([-1]);
  expect(madeFor('thứ ba')).toHaveLength(1_001);
});
