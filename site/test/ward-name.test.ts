import { expect, test } from 'vitest';
import { wardsMeant } from '../src/client/ward-name.ts';

const wards = ['Phường Lê Chân', 'Phường Phù Liễn', 'Phường An Biên', 'Xã An Lão', 'Xã Quán Hành', 'Đặc khu Cát Hải'];
const meant = (typed: string) =>
  wardsMeant(
    wards.map((name) => ({ name })),
    typed,
  ).map(({ name }) => name);

test.each([
  'lê chân',
  'le chan'.normalize('NFD'),
  'LÊ CHÂN',
  'phường lê chân',
  'P. Lê Chân',
  'P.Lê Chân',
  'p lê chân',
  'quận Lê Chân',
  'Q.Lê Chân',
  'lechan',
  'Lê-Chân',
  'Lê Chân, Hải Phòng',
])('«%s» means the ward, however its address is written', (typed) => {
  expect(meant(typed)).toEqual(['Phường Lê Chân']);
});

test('what is typed may be unfinished, or a name that begins like a kind', () => {
  expect(meant('')).toEqual(wards);
  expect(meant('ph')).toEqual(['Phường Lê Chân', 'Phường Phù Liễn', 'Phường An Biên']);
  expect(meant('phù l')).toEqual(['Phường Phù Liễn']);
  expect(meant('xã')).toEqual(['Xã An Lão', 'Xã Quán Hành']);
  expect(meant('an')).toEqual(['Phường Lê Chân', 'Phường An Biên', 'Xã An Lão', 'Xã Quán Hành']);
  expect(meant('quán')).toEqual(['Xã Quán Hành']);
  expect(meant('xã an')).toEqual(['Xã An Lão']);
  expect(meant('TP. Lê Chân')).toEqual(['Phường Lê Chân']);
  expect(meant('huyện cát hải')).toEqual(['Đặc khu Cát Hải']);
  expect(meant('hà nội')).toEqual([]);
});
