import { expect, test } from 'vitest';
import { agencyReader, nameKey } from '../../../src/rules/annex/agencies.ts';

const agencies = [
  { documentId: 'a1', name: 'Sở Tư pháp', abbreviation: 'STP' },
  { documentId: 'a2', name: 'Sở Giáo dục và Đào tạo', abbreviation: 'SGDĐT' },
  { documentId: 'a3', name: 'Ủy ban nhân dân thành phố Hải Phòng', abbreviation: 'UBND' },
  { documentId: 'a4', name: 'Ủy ban nhân dân cấp huyện' },
  { documentId: 'a5', name: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Hải Phòng', abbreviation: 'HĐPHPBGDPL' },
  { documentId: 'a6', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố', abbreviation: 'MTTQ' },
  { documentId: 'a7', name: 'Công an thành phố', abbreviation: 'CATP' },
];
const abbreviations = [{ short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' }];

const reader = agencyReader(agencies, abbreviations);
const read = (text: string) => {
  const found = reader.read(text);
  return [...found.agencies.map(({ documentId }) => documentId), ...found.unknown];
};

test.each([
  ['Sở Tư pháp', ['a1']],
  ['SỞ TƯ PHÁP', ['a1']],
  ['So Tu phap', ['a1']],
  ['STP', ['a1']],
  ['Sở Tư pháp thành phố', ['a1']],
  ['Sở GD&ĐT', ['a2']],
  ['Sở GDĐT', ['a2']],
  ['UBND thành phố', ['a3']],
  ['UBND TP. Hải Phòng', ['a3']],
  ['UBND cấp huyện', ['a4']],
  ['Hội đồng phối hợp PBGDPL thành phố', ['a5']],
  ['Hội đồng phối hợp phổ biến, giáo dục pháp luật', ['a5']],
  ['UBMTTQ Việt Nam thành phố', ['a6']],
  ['Công an TP', ['a7']],
])('«%s» is an agency of the list', (text, expected) => {
  expect(read(text)).toEqual(expected);
  expect(read(text.normalize('NFD'))).toEqual(expected);
});

test.each([
  ['Sở Tư pháp, Sở Giáo dục và Đào tạo và Công an thành phố', ['a1', 'a2', 'a7']],
  ['Hội đồng phối hợp phổ biến, giáo dục pháp luật, Sở Tư pháp', ['a5', 'a1']],
  ['- Sở Tư pháp;\n- Công an thành phố.', ['a1', 'a7']],
  ['Sở Tư pháp / Công an thành phố', ['a1', 'a7']],
  ['Sở Tư pháp\nSTP', ['a1']],
  ['Chủ trì: Sở Tư pháp', ['a1']],
])('«%s» names each', (text, expected) => expect(read(text)).toEqual(expected));

test.each([
  ['Sở Văn hóa và Thể thao', ['Sở Văn hóa và Thể thao']],
  ['Sở Tư pháp, các sở, ban, ngành thành phố', ['a1', 'các sở, ban, ngành thành phố']],
  ['Báo Hải Phòng, Sở Văn hóa và Thể thao, Sở Tư pháp', ['a1', 'Báo Hải Phòng', 'Sở Văn hóa và Thể thao']],
  ['UBND', ['a3']],
  ['UBND thành phố Thủy Nguyên', ['UBND thành phố Thủy Nguyên']],
  ['Sở Tư pháp TP. Hà Nội', ['Sở Tư pháp TP. Hà Nội']],
  ['Sở Tư pháp tỉnh Hải Dương', ['Sở Tư pháp tỉnh Hải Dương']],
  ['UBND các quận, huyện', ['UBND các quận, huyện']],
])('what no agency is called in «%s» is named whole', (text, expected) => expect(read(text)).toEqual(expected));

test('a name that two agencies could have belongs to neither', () => {
  const two = agencyReader(
    [
      { documentId: 'b1', name: 'Sở Nội vụ thành phố Hải Phòng' },
      { documentId: 'b2', name: 'Sở Nội vụ tỉnh Hải Dương' },
    ],
    [],
  );
  expect(two.read('Sở Nội vụ')).toEqual({ agencies: [], unknown: ['Sở Nội vụ'] });
});

test('an abbreviation that two agencies have belongs to neither, though a looser spelling fits one', () => {
  const two = agencyReader(
    [
      { documentId: 'c1', name: 'Ủy ban nhân dân thành phố Hải Phòng', abbreviation: 'UBND' },
      { documentId: 'c2', name: 'Ủy ban nhân dân phường Lê Chân', abbreviation: 'UBND' },
    ],
    [],
  );
  expect(two.read('UBND')).toEqual({ agencies: [], unknown: ['UBND'] });
  expect(two.read('UBND thành phố').agencies.map(({ documentId }) => documentId)).toEqual(['c1']);
});

test('an agency that an editor chose for a name is used wherever the name is', () => {
  const huyen = agencies[3];
  const chosen = agencyReader(agencies, [], new Map(huyen && [[nameKey('UBND các quận, huyện'), huyen]]));
  expect(chosen.read('Sở Tư pháp; UBND các quận, huyện').agencies.map(({ documentId }) => documentId)).toEqual(['a1', 'a4']);
});
