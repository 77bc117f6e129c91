import { describe, expect, it } from 'vitest';
import { CommandError } from '../lib/command.mjs';
import { explain, Problem, requireSpace } from '../lib/problem.mjs';

describe('an error of the machine is one line', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  it.each([
    [full, /^The disk of \/srv\/phổ-luật is full: make room/],
    [new CommandError('pnpm', 1, 'ERR_PNPM_ENOSPC  No space left on device (os error 28)'), /^The disk of .* is full/],
    [new CommandError('npm', 1, 'npm error code ENOTFOUND\nnpm error request failed'), /^The package registry cannot be reached/],
    [
      new CommandError('pnpm', 1, 'Failed to fetch: error sending request: client error'),
      /^The package registry cannot be reached/,
    ],
    [
      new Error('connect ECONNREFUSED 10.0.0.5:5432'),
      /^connect ECONNREFUSED 10\.0\.0\.5:5432: see whether that server runs and can be reached/,
    ],
    [
      new CommandError('node', 1, '▸ Database\nThe database of DATABASE_URL: getaddrinfo ENOTFOUND cơ-sở-dữ-liệu\n'),
      /^The database of DATABASE_URL: getaddrinfo ENOTFOUND cơ-sở-dữ-liệu: see whether that server runs/,
    ],
    [
      new AggregateError([new Error('connect ECONNREFUSED ::1:5432'), new Error('connect ECONNREFUSED 127.0.0.1:5432')]),
      /^connect ECONNREFUSED ::1:5432: see whether that server runs/,
    ],
    [new Error("EROFS: read-only file system, mkdir '/srv'"), /^\/srv\/phổ-luật cannot be written/],
    [new Error('disk I/O error'), /^\/srv\/phổ-luật cannot be read or written: make room on its disk/],
    [new Problem('Port 1337 is busy.'), /^Port 1337 is busy\.$/],
  ])('%s', (error, line) => {
    expect(explain(error, '/srv/phổ-luật')).toMatch(line);
    expect(explain(error, '/srv/phổ-luật')).not.toContain('\n');
  });

  it('any other is shown whole', () => {
    expect(explain(new CommandError('tsc', 2, 'a.ts(1,1): error'), '/')).toBe('tsc ended with 2:\na.ts(1,1): error');
  });

  it('too little room is reported before anything has begun', () => {
    expect(() => requireSpace('/', 1)).not.toThrow();
    expect(() => requireSpace('/', 10 ** 12)).toThrow(/^The disk of \/ is full: \d+ MB are free and 1000000000000 MB are needed/);
  });
});
