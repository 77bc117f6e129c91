import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roleWords } from '../../cms/src/words/roles.ts';
import { alarmNames } from '../lib/health/list.ts';
import { tableOf } from '../lib/health/table.ts';
import { root } from '../lib/tools.mjs';
import { blocksOf, guideIn } from './support/operators-guide.ts';

const guides = { en: guideIn('en'), vi: guideIn('vi') };
const pages = (['en', 'vi'] as const).flatMap((language) =>
  [...guides[language]].map(([name, text]) => ({ language, name, text })),
);

describe('the operators’ guide', () => {
  it('has the same pages with the same commands in both languages', () => {
    const commands = (guide: Map<string, string>) => [...guide].map(([name, text]) => [name, blocksOf(text)]);
    expect(commands(guides.vi)).toEqual(commands(guides.en));
    expect(pages.length).toBeGreaterThan(0);
  });

  it('says of each block of commands who types it, and when', () => {
    const kinds = pages.flatMap(({ text }) => blocksOf(text).map(({ kind }) => kind));
    expect([...new Set(kinds)].toSorted()).toEqual(['sh', 'sh root', 'sh stopped', 'text']);
  });

  it('leaves no variable in a shell in which other commands are typed later', () => {
    const left = pages.flatMap(({ text }) => blocksOf(text).flatMap(({ text: typed }) => typed.match(/^export .*/gm) ?? []));
    expect(left).toEqual([]);
  });

  it('has web servers read what each start writes for them, and no copy of it', () => {
    const read = pages.flatMap(({ text }) => text.match(/^.*var\/servers\/(?:Caddyfile|nginx\.conf).*$/gm) ?? []);
    expect([...new Set(read.map((line) => line.split(' ', 2).join(' ')))]).toEqual(["echo 'import", 'ln -sf']);
  });

  it.each(['en', 'vi'] as const)(
    'sends nobody to editors for a fault of the machine, or to a role that may not: %s',
    (language) => {
      const page = guides[language].get('10-bad-day');
      expect(page).toMatch(/^\| `held` .*`logs\/publisher\.log`/m);
      expect(page).toMatch(new RegExp(`_${roleWords.publisher.name}_.*«Gỡ xuống»`));
      expect(page).not.toContain(roleWords.editor.name);
    },
  );

  it.each(['en', 'vi'] as const)('says what to do at each alarm, and of none that there is not: %s', (language) => {
    const rows = guides[language].get('10-bad-day')?.matchAll(/^\| `(\w+)` /gm) ?? [];
    expect(Array.from(rows, ([, name]) => name).toSorted()).toEqual(alarmNames.toSorted());
  });

  it('is where the doctor leads to when something is wrong, and not before', () => {
    const ofState = (state: 'ok' | 'failed') => tableOf([{ name: 'room', state, what: '12 MB are free.' }]);
    for (const language of ['en', 'vi']) expect(ofState('failed')).toContain(`scripts/docs/${language}/10-bad-day.md`);
    expect(ofState('ok')).not.toContain('10-bad-day');
  });

  it('does not hear from the doctor that it works, of an installation that does not run', () => {
    const backup = { name: 'backup', state: 'warning', what: 'Never backed up here.' } as const;
    const site = (state: 'ok' | 'unknown') => tableOf([{ name: 'site', state, what: '' }, backup]);
    expect(site('unknown')).toMatch(/\nNothing is wrong in what could be looked at\. Look at what is marked with !\.$/);
    expect(site('ok')).toMatch(/\nIt works\. Look at what is marked with !\.$/);
  });

  it('leads nowhere but to what is there', () => {
    const others = ['README.md', 'scripts/docs/import.md'].map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
    }));
    const all = [...pages.map(({ language, name, text }) => ({ path: `scripts/docs/${language}/${name}.md`, text })), ...others];
    const links = all.flatMap(({ path, text }) =>
      Array.from(text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g), ([, to = '']) => join(root, dirname(path), to)),
    );
    expect(links.length).toBeGreaterThan(pages.length);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });
});
