import { describe, expect, it } from 'vitest';
import { nextTurn, type Walk } from '../lib/health/files-walk.ts';

const named = Array.from({ length: 10 }, (_, index) => String(index).repeat(64));

/** This many looks at files of which these are bad. */
function look(times: number, bad: readonly string[], walk?: Walk): { walk: Walk | undefined; read: string[][]; writes: number } {
  const read: string[][] = [];
  let writes = 0;
  for (let time = 0; time < times; time++) {
    const turn = nextTurn(named, walk);
    read.push(turn.read);
    if (turn.writes) writes++;
    walk = turn.after(turn.read.filter((each) => bad.includes(each)));
  }
  return { walk, read, writes };
}

describe('the looks at files', () => {
  it('read a few each time, and all of them in turn', () => {
    const { read } = look(4, []);
    expect(read.map(({ length }) => length)).toEqual([3, 3, 3, 3]);
    expect(new Set(read.flat())).toEqual(new Set(named));
  });

  it('know what is bad in every look from when it was found until it is sound again', () => {
    const lost = [named[1], named[5]] as string[];
    let walk = look(4, lost).walk;
    for (let time = 0; time < 10; time++) {
      walk = look(1, lost, walk).walk;
      expect(walk?.bad.toSorted()).toEqual(lost);
    }
    expect(look(1, [], walk).walk?.bad).toEqual([]);
  });

  it('forget what the log no longer names', () => {
    const { walk } = look(4, [named[1] as string]);
    expect(nextTurn(named.slice(2), walk).after([]).bad).toEqual([]);
  });

  it('write once in many looks, and again at once after a fault', () => {
    expect(look(121, []).writes).toBe(1);
    expect(look(122, []).writes).toBe(2);
    const { walk } = look(5, []);
    expect(nextTurn(named, walk).writes).toBe(false);
    expect(nextTurn(named, nextTurn(named, walk).afterFault).writes).toBe(true);
  });
});
