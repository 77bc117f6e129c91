import { describe, expect, it } from 'vitest';
import { decode } from '../../src/reading/legacy/decode.ts';
import { isSyllable } from '../../src/reading/legacy/syllable.ts';
import { fromTcvn3 } from '../../src/reading/legacy/tcvn3.ts';
import { fromVni } from '../../src/reading/legacy/vni.ts';

/** Words as papers of before Unicode have them, typed here as a reader without the font sees them. */

const papers = {
  tcvn3: [
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    [
      'quyÕt ®Þnh vÒ viÖc ban hµnh kÕ ho¹ch phæ biÕn, gi¸o dôc ph¸p luËt',
      'quyết định về việc ban hành kế hoạch phổ biến, giáo dục pháp luật',
    ],
    ['ng\u00ADêi tr\u00ADëng ®¬n vÞ, tr\u00ADíc ngµy 31 th¸ng 12', 'người trưởng đơn vị, trước ngày 31 tháng 12'],
    ['¡n uèng, ¢m nh¹c, ªm ¶, £m', 'Ăn uống, Âm nhạc, êm ả, Êm'],
  ],
  vni: [
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [
      'quyeát ñònh veà vieäc ban haønh keá hoaïch phoå bieán, giaùo duïc phaùp luaät',
      'quyết định về việc ban hành kế hoạch phổ biến, giáo dục pháp luật',
    ],
    ['ngöôøi tröôûng ñôn vò, tröôùc ngaøy 31 thaùng 12', 'người trưởng đơn vị, trước ngày 31 tháng 12'],
    ['AÊn uoáng, AÂm nhaïc, eâm aû, kyõ naêng, Uûy ban', 'Ăn uống, Âm nhạc, êm ả, kỹ năng, Ủy ban'],
  ],
} as const;

describe('an old encoding', () => {
  it.each(papers.tcvn3)('of TCVN3 is converted: %s', (old, meant) => {
    expect(fromTcvn3(old)).toBe(meant);
  });

  it.each(papers.vni)('of VNI is converted: %s', (old, meant) => {
    expect(fromVni(old)).toBe(meant);
  });

  it.each(['tcvn3', 'vni'] as const)('is found by what words come of it, where no font is named: %s', (encoding) => {
    const [old, meant] = papers[encoding][encoding === 'vni' ? 3 : 2];
    const { pages, convertedFrom } = decode([[{ text: old }]]);
    expect(convertedFrom).toBe(encoding);
    expect(pages).toEqual([meant]);
  });

  it('is found by the name of its font where there are too few words to tell', () => {
    expect(decode([[{ text: 'tÕ', font: '.VnTime' }]]).pages).toEqual(['tế']);
    expect(decode([[{ text: 'teá', font: 'VNI-Times' }]]).pages).toEqual(['tế']);
  });

  it('of a font that draws capitals gives capitals', () => {
    expect(decode([[{ text: 'quyÕt ®Þnh', font: 'ABCDEF+.VnTimeH' }]]).pages).toEqual(['QUYẾT ĐỊNH']);
  });

  it('has its ư back where a PDF made a hyphen of it, and keeps other hyphens', () => {
    const text = 'tr-êng häc sè 31/KH-UBND ngµy ®Çu n¨m';
    expect(decode([[{ text, font: '.VnTime' }]]).pages).toEqual(['trường học số 31/KH-UBND ngày đầu năm']);
  });

  it('keeps a hyphen that is alone, or between numbers or names', () => {
    const motto = '§éc lËp - Tù do - H¹nh phóc';
    expect(decode([[{ text: motto, font: '.VnTime' }]]).pages).toEqual(['Độc lập - Tự do - Hạnh phúc']);
    // Where no font is named, by what words come of it.
    expect(decode([[{ text: `Céng hoµ x· héi chñ nghÜa ViÖt Nam ${motto}` }]]).pages[0]).toContain('Độc lập - Tự do - Hạnh phúc');
    const others = '- ch-a xÕp l¹i; 2021-2025, B¾c-Nam, t- ph¸p';
    expect(decode([[{ text: others, font: '.VnTime' }]]).pages).toEqual(['- chưa xếp lại; 2021-2025, Bắc-Nam, tư pháp']);
  });

  it('in one font leaves another font of the same page alone', () => {
    const runs = [
      { text: 'kÕ ho¹ch phæ biÕn gi¸o dôc ', font: '.VnTime' },
      { text: 'đã đăng trên cổng thông tin', font: 'Times New Roman' },
    ];
    expect(decode([runs]).pages).toEqual(['kế hoạch phổ biến giáo dục đã đăng trên cổng thông tin']);
  });

  it.each([
    ['Unicode in NFC', 'Nghị định quy định chi tiết về giáo dục pháp luật'],
    ['Unicode in NFD', 'Nghị định quy định chi tiết về giáo dục pháp luật'.normalize('NFD')],
    ['French', 'Le décret a été publié après l’été à la préfecture où il fut signé, élève, français, forêt'],
    ['German', 'Für die Bürger gehören größere Städte übrigens zu den schönen Räumen'],
    ['English', 'The law on legal education applies to every resident of the city'],
  ])('is not seen where there is none: %s', (_, text) => {
    const decoded = decode([[{ text }]]);
    expect(decoded.convertedFrom).toBeUndefined();
    expect(decoded.pages).toEqual([text]);
    expect(decoded.isRubbish).toBe(false);
  });

  it('that is unknown is told apart from words', () => {
    const shifted = [...'Uỷ ban nhân dân thành phố ban hành kế hoạch giáo dục pháp luật'].map((letter) =>
      letter === ' ' ? ' ' : String.fromCodePoint(((letter.codePointAt(0) ?? 0) % 90) + 5),
    );
    expect(decode([[{ text: shifted.join('') }]]).isRubbish).toBe(true);
    expect(decode([[{ text: '\uE001\uE002\uE003 \uE004\uE005 \uE006\uE007 \uE008' }]]).isRubbish).toBe(true);
  });

  it('is not looked for in numbers of documents', () => {
    const text = 'Số: 31/KH-HĐPHPBGDPL, 42/2022/NĐ-CP, 14/2012/QH13, 1488/BTP-PBGDPL, 22/2023/TT-BTTTT';
    expect(decode([[{ text }]])).toEqual({ pages: [text], isRubbish: false });
  });
});

describe('a syllable', () => {
  it.each(['nghĩa', 'Việt', 'NGƯỜI', 'quyền', 'thuở', 'khuỷu', 'giữa', 'yêu', 'ở', 'gìn', 'xoèn', 'huyện', 'Ủy', 'hoà', 'hòa'])(
    'of Vietnamese is one, in NFC and NFD: %s',
    (word) => {
      expect(isSyllable(word.normalize('NFC'))).toBe(true);
      expect(isSyllable(word.normalize('NFD'))).toBe(true);
    },
  );

  it.each(['ViÖt', 'Vieät', 'hßa', 'x·', 'mòt', 'cãc', 'été', 'straße', 'the1'])('of anything else is not one: %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
