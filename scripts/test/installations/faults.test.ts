import { expect, it } from 'vitest';
import { measureFaults } from '../../bench/faults/command.ts';
import { grown } from '../support/grown.ts';

const found = expect.toSatisfy((count: number) => count > 0, 'found') as number;

/** The short form of `npm run bench -- faults`. */
it('loses nothing, shows nothing wrong and hides nothing while the disk is full or services are killed, and would notice', async () => {
  const figures = await measureFaults({ names: [], from: await grown(), short: true, seed: 1, tell: () => undefined });
  expect(figures.map(({ fault }) => fault)).toContain('killed');
  for (const { fault, tally, control } of figures) {
    expect(tally, fault).toMatchObject({ lost: 0, wrong: 0, notTold: 0, notes: [] });
    expect(control, fault).toEqual({ lost: found, wrong: found, notTold: found });
  }
});
