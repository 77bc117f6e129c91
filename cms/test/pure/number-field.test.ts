import { expect, it, vi } from 'vitest';

it('shows a year as it is written, and thousands as Vietnamese writes them, in a form and in a list', async () => {
  vi.doMock('@strapi/strapi/admin', () => ({ InputRenderer: 'input' }));
  vi.doMock('@strapi/design-system', () => ({ Typography: 'span' }));
  vi.doMock('@strapi/icons', () => ({}));
  const { WholeNumber } = await import('../../src/admin/fields/WholeNumber.tsx');
  const field: { props: { locale?: string } } = WholeNumber({ name: 'year', label: 'Năm', type: 'integer' });
  const shown = new Intl.NumberFormat(field.props.locale ?? 'vi');
  expect([2026, 12_000].map((number) => shown.format(number))).toEqual(['2026', '12.000']);
  const { inWords } = await import('../../src/admin/lists/index.tsx');
  const column = inWords({ name: 'year', attribute: { type: 'integer' } });
  const inList = [2026, 12_000, null].map((year) => column.cellFormatter?.({ year }).props as { children: string });
  expect(inList.map(({ children }) => children)).toEqual(['2026', '12.000', '-']);
  vi.doUnmock('@strapi/strapi/admin');
  vi.doUnmock('@strapi/design-system');
  vi.doUnmock('@strapi/icons');
});
