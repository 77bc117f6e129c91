import { expect, it, vi } from 'vitest';

it('shows a year as it is written, and thousands as Vietnamese writes them', async () => {
  vi.doMock('@strapi/strapi/admin', () => ({ InputRenderer: 'input' }));
  const { WholeNumber } = await import('../../src/admin/fields/WholeNumber.tsx');
  const field: { props: { locale?: string } } = WholeNumber({ name: 'year', label: 'Năm', type: 'integer' });
  const shown = new Intl.NumberFormat(field.props.locale ?? 'vi');
  expect([2026, 12_000].map((number) => shown.format(number))).toEqual(['2026', '12.000']);
  vi.doUnmock('@strapi/strapi/admin');
});
