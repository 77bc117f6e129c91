import { describe, expect, it } from 'vitest';
import { choiceLists, type ChoiceList } from '../src/choices.ts';
import { link } from '../src/content-types/components/link.ts';
import type { ContentType, Model } from '../src/content-types/define.ts';
import type { Field, Fields } from '../src/content-types/fields.ts';
import { components, contentTypes, draftedTypes } from '../src/content-types/index.ts';
import { fieldLabel, fieldPathLabel, typeLabel } from '../src/content-types/labels.ts';
import { referencesIn, remade, visit } from '../src/content-types/visit.ts';

const types = Object.values(contentTypes);
const models: [string, Model & Partial<Pick<ContentType, 'draftOnly' | 'folds'>>][] = [...types, ...components].map((model) => [
  model.name,
  model,
]);
const fieldsOf = ({ fields, draftOnly }: { fields: Fields; draftOnly?: Fields }): Fields => ({ ...fields, ...draftOnly });
const choicesOf = (field: Field | undefined): string[] => (field?.kind === 'choice' ? valuesOf(field.list) : []);
const valuesOf = (list: ChoiceList): string[] => choiceLists[list].map(({ value }) => value);

describe.each(models)('the definition of %s', (_name, model) => {
  const fields = fieldsOf(model);

  it('has every field in its form once, but for what the system keeps, on rows of at most twelve columns', () => {
    const rows = model.form.map((row) => row.split(' ').map((cell) => cell.split(':')));
    const shown = rows.flatMap((row) => row.map(([name]) => name));
    const expected = Object.keys(fields).filter((name) => !fields[name]?.isHidden);
    expect(shown.toSorted()).toEqual(expected.toSorted());
    for (const row of rows) expect(row.reduce((sum, [, size = '12']) => sum + Number(size), 0)).toBeLessThanOrEqual(12);
  });

  it('folds its form only where a row begins', () => {
    const { folds = {} } = model;
    expect(Object.keys(folds).filter((name) => !model.form.some((row) => /^\w+/.exec(row)?.[0] === name))).toEqual([]);
  });

  it('names only fields of its own, and choices that there are', () => {
    const unknown = Object.entries(fields).filter(
      ([, field]) =>
        (field.kind === 'slug' && !fields[field.from]) ||
        (field.kind === 'choice' && field.initial !== undefined && !choicesOf(field).includes(String(field.initial))) ||
        (field.shownWhen && !choicesOf(fields[field.shownWhen.field]).includes(field.shownWhen.is)),
    );
    expect(unknown.map(([name]) => name)).toEqual([]);
  });
});

describe('the model', () => {
  it('calls all fields of one name alike in its types, by a label of its own', () => {
    for (const [, model] of models)
      for (const [name, { label }] of Object.entries(fieldsOf(model)))
        expect(label, name).toMatch(/^[\p{Lu}][\p{L}\p{M} ,()]*$/u);
    for (const type of types)
      for (const [name, { label }] of Object.entries(fieldsOf(type))) expect(fieldLabel(name), name).toBe(label);
    expect(fieldLabel('nothing')).toBe('nothing');
  });

  it('calls a field of a component as the component does, whatever else has its name', () => {
    const namesIn = (fields: Fields, prefix: string): [path: string, label: string][] =>
      Object.entries(fields).flatMap(([name, field]): [string, string][] => [
        [prefix + name, field.label],
        ...(field.kind === 'component' ? namesIn(field.component.fields, `${prefix}${name}.0.`) : []),
      ]);
    for (const type of types)
      for (const [path, label] of namesIn(fieldsOf(type), '')) expect(fieldPathLabel(path).split(' › ').at(-1), path).toBe(label);
    expect(fieldPathLabel('tasks.0.dueOn')).toBe('Nhiệm vụ 1 › Thời hạn');
    expect(fieldPathLabel('placements.1.destination.article')).toBe('Nơi đặt 2 › Mở đến › Bài viết');
    expect(fieldPathLabel('tasks.0.nothing')).toBe('Nhiệm vụ 1 › nothing');
    expect(typeLabel('qr-campaign')).toBe('Chiến dịch QR');
  });

  it('has drafts of a type exactly where the desk notes something on it', () => {
    const noted = types.filter(({ draftOnly }) => Object.keys(draftOnly).length > 0);
    expect(noted.map(({ name }) => name)).toEqual(draftedTypes);
  });

  it('has a field and a kind for everything that a link may open', () => {
    const kinds = link.schema.options.map(({ shape }) => shape.kind.value);
    expect(kinds.toSorted()).toEqual(valuesOf('linkKinds').toSorted());
    expect(Object.keys(link.fields)).toEqual(['kind', ...kinds]);
  });
});

describe('a visit', () => {
  const { fields } = contentTypes.plan;
  const plan = {
    title: 'Kế hoạch năm 2022',
    document: 'attachmentkh3101',
    tasks: [
      { content: 'Tập huấn', leadAgency: 'agencyjustice001', partnerAgencies: ['agencypolice0001'], updates: [] },
      { content: 'Hội thi', updates: [{ text: 'Đã mở', evidence: { kind: 'article', article: 'articlefirst0001' } }] },
    ],
  };

  it('comes by every field that holds something, in the order of the definition, parts at their places', () => {
    const filled = visit(fields, plan).filter(({ value }) => value !== undefined);
    expect(filled.map(({ path }) => path)).toEqual([
      'title',
      'document',
      'tasks.0.content',
      'tasks.0.leadAgency',
      'tasks.0.partnerAgencies',
      'tasks.0.updates',
      'tasks.1.content',
      'tasks.1.updates.0.text',
      'tasks.1.updates.0.evidence.kind',
      'tasks.1.updates.0.evidence.article',
    ]);
  });

  it('finds what the document names, whatever its type', () => {
    expect(referencesIn(fields, plan)).toMatchObject([
      { path: 'document', type: 'attachment', id: 'attachmentkh3101' },
      { path: 'tasks.0.leadAgency', type: 'agency', id: 'agencyjustice001' },
      { path: 'tasks.0.partnerAgencies', type: 'agency', id: 'agencypolice0001' },
      { path: 'tasks.1.updates.0.evidence.article', type: 'article', id: 'articlefirst0001' },
    ]);
    expect(referencesIn(contentTypes.article.fields, { cover: 'filecover0000001' })).toMatchObject([{ type: 'file' }]);
  });

  it('makes a copy with other values, and leaves out what has none', () => {
    const copy = remade(fields, { ...plan, unknown: 1 }, ({ field, value }) => (field.kind === 'reference' ? undefined : value));
    expect(copy).toEqual({
      title: plan.title,
      tasks: [
        { content: 'Tập huấn', updates: [] },
        { content: 'Hội thi', updates: [{ text: 'Đã mở', evidence: { kind: 'article' } }] },
      ],
    });
  });
});
