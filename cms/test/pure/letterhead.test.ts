import { describe, expect, it } from 'vitest';
import { findIssueDay, findIssuer, findNumber, findNumberInName, findSigner, findTitle } from '../../src/reading/letterhead.ts';

const head = (number: string, more = '') =>
  `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HẢI PHÒNG Độc lập - Tự do - Hạnh phúc
${number} Hải Phòng, ngày 21 tháng 02 năm 2022
KẾ HOẠCH
Căn cứ Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13 ngày 20 tháng 6 năm 2012;${more}`;

describe('the number in the head of a document', () => {
  it.each([
    ['Số: 31/KH-HĐPHPBGDPL', '31/KH-HĐPHPBGDPL', 'KH'],
    ['Số:31 /KH- HĐPHPBGDPL', '31/KH-HĐPHPBGDPL', 'KH'],
    ['Số 186/BC-UBND', '186/BC-UBND', 'BC'],
    ['Số: 186/BC–UBND -', '186/BC-UBND', 'BC'],
    ['Số: 1488/BTP-PBGDPL V/v hướng dẫn', '1488/BTP-PBGDPL', 'CV'],
    ['Số: 31/KH-H\u00D0PHPBGDPL', '31/KH-HĐPHPBGDPL', 'KH'],
    ['Số: 766/QĐ-TTg', '766/QĐ-TTg', 'QĐ'],
    ['Số: 42/2022/NĐ-CP', '42/2022/NĐ-CP', 'NĐ'],
    ['Số 80-KL/TW', '80-KL/TW', 'KL'],
    ['Luật số: 14/2012/QH13', '14/2012/QH13', 'L'],
    ['Nghị quyết số: 43/2022/QH15', '43/2022/QH15', 'NQ'],
    ['Pháp lệnh số: 01/2022/UBTVQH15', '01/2022/UBTVQH15', 'PL'],
  ])('is read from «%s»', (line, number, docType) => {
    expect(findNumber(head(line))).toMatchObject({ number, docType });
    expect(findNumber(head(line).normalize('NFD'))).toMatchObject({ number, docType });
  });

  it('is not the number of a law that the text names', () => {
    expect(findNumber(head(''))).toBeUndefined();
    expect(findNumber(head('Số:        /KH-UBND', '\nMã số: 12/KH-STP'))).toBeUndefined();
    expect(findNumber(head('Số:', '\nSố: 12/KH-STP'))).toBeUndefined();
    expect(
      findNumber('SỞ TƯ PHÁP\nSố:\nHải Phòng, ngày tháng 02 năm 2022\nV/v triển khai Kế hoạch\nSố: 12/KH-STP'),
    ).toBeUndefined();
    expect(findNumber(`${'Căn cứ. '.repeat(300)}Số: 31/KH-UBND`)).toBeUndefined();
  });

  it.each([
    ['on which it is founded', 'QUYẾT ĐỊNH\nCăn cứ\nSố: 12/KH-STP'],
    ['to which it is annexed', 'PHỤ LỤC\n(Ban hành kèm theo Quyết định\nSố: 12/QĐ-UBND)'],
    ['inside a line', 'Thực hiện Kế hoạch Số: 12/KH-STP'],
    ['which a sentence is about', 'Luật số: 14/2012/QH13 quy định trách nhiệm phổ biến pháp luật'],
    ['where a sentence was wrapped', 'thực hiện Kế hoạch\nSố 12/KH-STP của Sở Tư pháp'],
  ])('is not that of a document %s', (_how, text) => {
    expect(findNumber(text)).toBeUndefined();
    expect(findNumber(text.normalize('NFD'))).toBeUndefined();
  });

  it('may be in a cell of its own', () => {
    expect(findNumber('SỞ TƯ PHÁP\tSố: 12/KH-STP\tv/v tập huấn')?.number).toBe('12/KH-STP');
  });

  it('gets back what text extraction or typing lost, where the issuer is known', () => {
    expect(findNumber(head('Số: 31/KH-HDPHPBGDPL'), ['HĐPHPBGDPL'])?.number).toBe('31/KH-HĐPHPBGDPL');
  });
});

describe('the day of issue', () => {
  it('is after the place', () => {
    expect(findIssueDay(head(''))).toBe('2022-02-21');
    expect(findIssueDay(head('').normalize('NFD'))).toBe('2022-02-21');
  });

  it.each([
    ['is left for the hand', 'Hải Phòng, ngày    tháng 02 năm 2022'],
    ['is not in the calendar', 'Hải Phòng, ngày 31 tháng 02 năm 2022'],
    ['is that of a law', 'Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;'],
    ['is that of a law which the text is founded on', 'CĂN CỨ Quyết định của Hải Phòng, ngày 18 tháng 01 năm 2024'],
  ])('is nothing where it %s', (_why, text) => {
    expect(findIssueDay(text)).toBeUndefined();
  });
});

describe('the number in the name of a file', () => {
  const known = ['HĐPHPBGDPL', 'UBND'];

  it.each([
    ['31_KH-HDPHPBGDPL.signed.pdf', '31/KH-HĐPHPBGDPL', 'KH'],
    ['31-kh-hdphpbgdpl.pdf', '31/KH-HĐPHPBGDPL', 'KH'],
    ['31-kh-hdphpbgdpl-ve-pho-bien-phap-luat (1).pdf', '31/KH-HĐPHPBGDPL', 'KH'],
    ['Kế hoạch số 31 KH-HĐPHPBGDPL.docx', '31/KH-HĐPHPBGDPL', 'KH'],
    ['2022-31-KH-UBND.pdf', '31/KH-UBND', 'KH'],
    ['1_BC-UBND_da_ky.pdf', '01/BC-UBND', 'BC'],
    ['42-2022-nd-cp.pdf', '42/2022/NĐ-CP', 'NĐ'],
    ['42_2022_ND-CP_518801.doc', '42/2022/NĐ-CP', 'NĐ'],
    ['766-qd-ttg.pdf', '766/QĐ-TTg', 'QĐ'],
    ['09-NQ-HDND-2023.pdf', '09/NQ-HĐND', 'NQ'],
    ['15-2022-tt-byt.pdf', '15/2022/TT-BYT', 'TT'],
    ['12_KH-SYT.pdf', '12/KH-SYT', 'KH'],
    ['01_VBHN-BTP.pdf', '01/VBHN-BTP', undefined],
    ['80-kl-tw.pdf', '80-KL/TW', 'KL'],
    ['12-QĐ_TU.pdf', '12-QĐ/TU', 'QĐ'],
    ['1488_BTP-PBGDPL.pdf', '1488/BTP-PBGDPL', 'CV'],
    ['14_2012_QH13.pdf', '14/2012/QH13', undefined],
    ['12-de-an-12-ĐA-UBND.pdf', '12/ĐA-UBND', 'ĐA'],
  ])('%s is %s', (name, number, docType) => {
    const found = findNumberInName(name, known);
    expect(found?.number).toBe(number);
    expect(found?.docType).toBe(docType);
    expect(findNumberInName(name.normalize('NFD'), known)).toEqual(found);
  });

  it('leaves the type open where marks alone would say it', () => {
    expect(findNumberInName('12-da-ubnd.pdf', known)).not.toHaveProperty('docType');
    expect(findNumberInName('12-hd-stp.pdf', known)).not.toHaveProperty('docType');
  });

  it.each([
    'ke-hoach-nam-2022.pdf',
    '2022-KH-UBND.pdf',
    'scan0001.pdf',
    '31 KH ve viec pho bien.pdf',
    '25.12.2022 BC UBND.pdf',
    '25-12-2022-NQ-HDND.pdf',
    '5.3.22 BC UBND.pdf',
    '12-2022-KH-UBND.pdf',
    '1 GM hop.pdf',
    '1-gm-hop.pdf',
    '2022 UBND-STP.pdf',
    '5-viec-can-lam.docx',
    'IMG_20220221_1447.jpg',
    '',
  ])('%s has none', (name) => {
    expect(findNumberInName(name, known)).toBeUndefined();
  });
});

describe('who issued a document', () => {
  it.each([
    ['columns beside each other', head('Số: 31/KH-UBND'), 'ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG'],
    [
      'cells',
      'UBND THÀNH PHỐ HẢI PHÒNG\nSỞ TƯ PHÁP\nSố: 12/KH-STP\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'UBND THÀNH PHỐ HẢI PHÒNG SỞ TƯ PHÁP',
    ],
    [
      'the head of the Party',
      'THÀNH ỦY HẢI PHÒNG ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 80-KL/TU Hải Phòng, ngày 5 tháng 3 năm 2025',
      'THÀNH ỦY HẢI PHÒNG',
    ],
  ])('is what stands above its number: %s', (_how, text, issuer) => {
    expect(findIssuer(text)).toBe(issuer);
    expect(findIssuer(text.normalize('NFD'))).toBe(issuer);
  });

  it('is not known where no number is', () => {
    expect(findIssuer('ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nKẾ HOẠCH')).toBeUndefined();
  });
});

describe('what a document is about', () => {
  const below = (lines: string) => findTitle(`ỦY BAN NHÂN DÂN\nSố: 31/KH-UBND\n${lines}`);

  it.each([
    [
      'KẾ HOẠCH\nTriển khai Ngày Pháp luật\nnăm 2026 trên địa bàn\nCăn cứ Luật',
      'Kế hoạch triển khai Ngày Pháp luật năm 2026 trên địa bàn',
    ],
    ['QUYẾT ĐỊNH\nVề việc kiện toàn Hội đồng\nỦY BAN NHÂN DÂN THÀNH PHỐ\nCăn cứ', 'Quyết định về việc kiện toàn Hội đồng'],
    ['THÔNG BÁO\nLịch tiếp công dân tháng 11\n\nPhường An Biên', 'Thông báo lịch tiếp công dân tháng 11'],
  ])('is told below its type', (lines, title) => {
    expect(below(lines)).toBe(title);
    expect(below(lines.normalize('NFD'))).toBe(title);
  });

  it('is not guessed where its end cannot be seen, or it is in capitals', () => {
    expect(below('KẾ HOẠCH\nTriển khai Ngày Pháp luật')).toBeUndefined();
    expect(below('KẾ HOẠCH\nTRIỂN KHAI NGÀY PHÁP LUẬT\nCăn cứ Luật')).toBeUndefined();
    expect(below('Thực hiện kế hoạch\nTriển khai\nCăn cứ')).toBeUndefined();
  });
});

describe('who signed', () => {
  const foot = 'Nơi nhận:\n- Như Điều 3;\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nNguyễn Văn Tùng';

  it('is the name below a position', () => {
    expect(findSigner(['KẾ HOẠCH', foot])).toBe('Nguyễn Văn Tùng');
    expect(findSigner([foot.normalize('NFD')])).toBe('Nguyễn Văn Tùng');
    expect(findSigner(['Nơi nhận:\tGIÁM ĐỐC\n\tTrần Thị Quỳnh Hoa'])).toBe('Trần Thị Quỳnh Hoa');
  });

  it('is not known where two names are, or a name in a sentence alone', () => {
    expect(findSigner([foot, 'GIÁM ĐỐC\nTrần Thị Hoa'])).toBeUndefined();
    expect(findSigner(['Ông Nguyễn Văn Tùng, Chủ tịch\nHội đồng Phối hợp'])).toBeUndefined();
  });
});
