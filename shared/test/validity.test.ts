import { expect, test } from 'vitest';
import { validityFrom, validityOn } from '../src/validity.ts';

const alone = { replacedBy: [], amendedBy: [] };
const document = { issuedOn: '2022-02-17', effectiveOn: '2022-03-01', expiresOn: '2026-12-31' };

test.each([
  ['2022-02-28', 'not-yet', 'Chưa có hiệu lực, có hiệu lực từ 01/03/2022'],
  ['2022-03-01', 'in-force', 'Còn hiệu lực đến hết 31/12/2026'],
  ['2026-12-31', 'in-force', 'Còn hiệu lực đến hết 31/12/2026'],
  ['2027-01-01', 'lapsed', 'Hết hiệu lực sau ngày 31/12/2026'],
])('on %s a document is %s', (day, state, text) => {
  expect(validityOn(day, document, alone)).toEqual({ state, text });
});

test('a document without an effective day takes effect when it is issued', () => {
  expect(validityOn('2022-02-16', { issuedOn: '2022-02-17' }, alone).state).toBe('not-yet');
  expect(validityOn('2022-02-17', { issuedOn: '2022-02-17' }, alone)).toEqual({ state: 'in-force', text: 'Còn hiệu lực' });
});

test('a document lapses on the day its replacement takes effect, not when that is issued', () => {
  const later = { replacedBy: [{ issuedOn: '2024-01-01', effectiveOn: '2024-07-01' }], amendedBy: [] };
  expect(validityOn('2024-06-30', document, later).state).toBe('in-force');
  expect(validityOn('2024-07-01', document, later)).toEqual({
    state: 'lapsed',
    text: 'Hết hiệu lực: được thay thế từ 01/07/2024',
  });
});

test('what lapsed by itself before it was replaced lapsed on its own day', () => {
  const later = { replacedBy: [{ effectiveOn: '2028-01-01' }], amendedBy: [] };
  expect(validityOn('2029-01-01', document, later).text).toBe('Hết hiệu lực sau ngày 31/12/2026');
});

test('an amended document is in force in part from the first amendment on', () => {
  const later = { replacedBy: [], amendedBy: [{ effectiveOn: '2025-01-01' }, { effectiveOn: '2024-01-01' }] };
  expect(validityOn('2023-12-31', document, later).state).toBe('in-force');
  expect(validityOn('2025-06-01', document, later)).toEqual({
    state: 'partly-lapsed',
    text: 'Hết hiệu lực một phần: được sửa đổi, bổ sung từ 01/01/2024; đến hết 31/12/2026',
  });
});

test('what is known of the end is said before it comes, whichever comes first', () => {
  const replaced = { replacedBy: [{ effectiveOn: '2024-07-01' }], amendedBy: [] };
  expect(validityOn('2024-01-01', document, replaced).text).toBe('Còn hiệu lực, sẽ được thay thế từ 01/07/2024');
  expect(validityOn('2024-01-01', { issuedOn: '2022-01-01' }, replaced).text).toBe(
    'Còn hiệu lực, sẽ được thay thế từ 01/07/2024',
  );
  const late = { replacedBy: [{ effectiveOn: '2028-07-01' }], amendedBy: [] };
  expect(validityOn('2024-01-01', document, late).text).toBe('Còn hiệu lực đến hết 31/12/2026');
});

test('what is replaced before it starts is not said to start', () => {
  const replaced = { replacedBy: [{ effectiveOn: '2024-08-01' }], amendedBy: [] };
  const future = { issuedOn: '2024-01-01', effectiveOn: '2025-01-01' };
  expect(validityOn('2024-07-31', future, replaced).text).toBe('Chưa có hiệu lực, sẽ được thay thế từ 01/08/2024');
  expect(validityOn('2024-08-01', future, replaced)).toEqual({
    state: 'lapsed',
    text: 'Hết hiệu lực: được thay thế từ 01/08/2024',
  });
});

test('a document without a day replaces and amends as well', () => {
  expect(validityOn('2024-01-01', document, { replacedBy: [{}], amendedBy: [] }).text).toBe('Hết hiệu lực: đã được thay thế');
  expect(validityOn('2024-01-01', { issuedOn: '2022-01-01' }, { replacedBy: [], amendedBy: [{}] }).text).toBe(
    'Hết hiệu lực một phần: được sửa đổi, bổ sung',
  );
});

test('what an editor says of the validity wins', () => {
  expect(validityOn('2023-01-01', { ...document, validityOverride: 'lapsed' }, alone)).toEqual({
    state: 'lapsed',
    text: 'Hết hiệu lực',
  });
});

test('what a document comes to by the calendar alone is known beforehand, each state from its first day on', () => {
  const later = (...asked: Parameters<typeof validityFrom>) => validityFrom(...asked).slice(1);
  expect(later('2022-02-20', document, alone)).toEqual([
    { from: '2022-03-01', state: 'in-force', text: 'Còn hiệu lực đến hết 31/12/2026' },
    { from: '2027-01-01', state: 'lapsed', text: 'Hết hiệu lực sau ngày 31/12/2026' },
  ]);
  expect(later('2027-01-01', document, alone)).toEqual([]);
  const replaced = { replacedBy: [{ effectiveOn: '2024-07-01' }], amendedBy: [{ effectiveOn: '2025-01-01' }] };
  expect(later('2022-03-01', document, replaced)).toEqual([
    { from: '2024-07-01', state: 'lapsed', text: 'Hết hiệu lực: được thay thế từ 01/07/2024' },
  ]);
  expect(later('2022-02-20', { ...document, validityOverride: 'lapsed' }, alone)).toEqual([]);
});
