import { expect, test } from 'vitest';
import { inOrder } from '../../publisher/steps/in-order.ts';

/** Work that ends when it is told to, in whatever order. */
function gates(count: number) {
  const all = Array.from({ length: count }, () => Promise.withResolvers<string>());
  const begun: number[] = [];
  const work = (item: number): Promise<string> => {
    begun.push(item);
    return all[item]?.promise ?? Promise.reject(new Error('no such item'));
  };
  return { all, begun, work };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is done out of turn is taken in order', async () => {
  const { all, begun, work } = gates(4);
  const taken: string[] = [];
  const done = inOrder([0, 1, 2, 3], 2, work, (result) => void taken.push(result));
  all[1]?.resolve('hai');
  await turn();
  expect(begun).toEqual([0, 1, 2]);
  expect(taken).toEqual([]);
  all[0]?.resolve('một');
  await turn();
  expect(taken).toEqual(['một', 'hai']);
  all[3]?.resolve('bốn');
  all[2]?.resolve('ba');
  await done;
  expect(taken).toEqual(['một', 'hai', 'ba', 'bốn']);
});

test('after a failure nothing more is begun, and what was begun is over before it is thrown', async () => {
  const { all, begun, work } = gates(5);
  const taken: string[] = [];
  let isOver = false;
  const done = inOrder([0, 1, 2, 3, 4], 2, work, (result) => void taken.push(result));
  const why = done.catch(String).finally(() => (isOver = true));
  all[1]?.reject(new Error('hỏng'));
  await turn();
  expect(isOver).toBe(false);
  for (const { resolve } of all) resolve('một');
  expect(await why).toContain('hỏng');
  expect(taken).toEqual(['một']);
  expect(begun).toEqual([0, 1]);
});
