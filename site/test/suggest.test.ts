import { describe, expect, test } from 'vitest';
import { Suggester } from '../src/client/suggest.ts';

const suggester = new Suggester({
  groups: [
    { kind: 'Chuyên mục', entries: [['Hỏi đáp pháp luật', '/chuyen-muc/hoi-dap/']] },
    { kind: 'Chủ đề', entries: [['Mua bán nhà đất', '/chu-de/nha-dat/']] },
    {
      kind: 'Kế hoạch',
      entries: [
        ['Kế hoạch số 31/KH-HĐPHPBGDPL', '/ke-hoach/2022/', 'Phổ biến, giáo dục pháp luật năm 2022'],
        ['Kế hoạch số 310/KH-HĐPHPBGDPL', '/ke-hoach/2021/', 'Phổ biến, giáo dục pháp luật năm 2021'],
      ],
    },
    {
      kind: 'Văn bản',
      entries: [
        ['Nghị định số 168/2024/NĐ-CP', '/van-ban/2024/168/', 'Xử phạt vi phạm hành chính về giao thông đường bộ'],
        ['Quyết định số 09/2013/QĐ-TTg', '/van-ban/2013/9/', 'Quy định về chuẩn tiếp cận pháp luật'],
      ],
    },
    {
      kind: 'Bài viết',
      entries: [
        ['Bạn đọc hỏi về đất nông nghiệp', '/bai-viet/ban-doc/'],
        ['Bản án về tranh chấp đất đai', '/bai-viet/ban-an/'],
        ['Mất căn cước: ba bước làm lại', '/bai-viet/can-cuoc/'],
        ['Mức phạt theo Nghị định 168', '/bai-viet/muc-phat/'],
        ['Đăng ký hộ tịch ở phường', '/bai-viet/dang-ky/'],
      ],
    },
  ],
});

const paths = (typed: string, most = 9) => suggester.suggest(typed, most).map(({ href }) => href);

describe('what a search field suggests', () => {
  test.each(['mua bán nhà đất', 'mua ban nha dat', 'MUA BÁN', 'mua bán'.normalize('NFD'), 'dat nha', 'm b n d', 'nhà đ'])(
    'has every word of «%s», begun or whole, in any order',
    (typed) => expect(paths(typed)).toEqual(['/chu-de/nha-dat/']),
  );

  test.each(['đăng kí hộ', 'dang ki ho', 'đăng ký hộ', 'đăng kí'])(
    'takes «%s» for the other spelling of the same words',
    (typed) => expect(paths(typed)).toEqual(['/bai-viet/dang-ky/']),
  );

  test('finds no middle of a word, and nothing for one letter', () => {
    expect(paths('ua ban')).toEqual([]);
    expect(paths('m')).toEqual([]);
    expect(paths('  ')).toEqual([]);
    expect(paths('/')).toEqual([]);
  });

  test.each([
    '31/KH-HĐPHPBGDPL',
    '31 kh hdphpbgdpl',
    'kế hoạch số 31',
    'ke hoach 31',
    '31kh',
    '31khhdph',
    '031/kh',
    '31-KH-HDPH',
    'hdphpbgdpl 31 kh',
  ])('knows the number typed as «%s», before longer ones', (typed) => expect(paths(typed)[0]).toBe('/ke-hoach/2022/'));

  test.each(['nd 168', '168/2024', 'nghi dinh 168', '168 nđ-cp', '168/2024/NĐ-CP'.normalize('NFD')])(
    'has the document that bears the number «%s» before a text that speaks of it',
    (typed) => expect(paths(typed)[0]).toBe('/van-ban/2024/168/'),
  );

  test('a number is meant as it stands, except for the last, which is still being typed', () => {
    expect(paths('31 kh')).toEqual(['/ke-hoach/2022/']);
    expect(paths('kh 31')).toEqual(['/ke-hoach/2022/', '/ke-hoach/2021/']);
    expect(paths('9/2013')).toEqual(['/van-ban/2013/9/']);
  });

  test('what a title says comes before what is beside one', () => {
    expect(paths('can c')).toEqual(['/bai-viet/can-cuoc/', '/van-ban/2013/9/']);
    expect(paths('pháp luật')).toEqual(['/chuyen-muc/hoi-dap/', '/ke-hoach/2022/', '/ke-hoach/2021/', '/van-ban/2013/9/']);
  });

  test('with other marks than were typed it is a different word; some may be left out, or not yet be there', () => {
    expect(paths('ban')).toEqual(['/bai-viet/ban-doc/', '/bai-viet/ban-an/', '/chu-de/nha-dat/']);
    expect(paths('bản')).toEqual(['/bai-viet/ban-an/']);
    expect(paths('bạn')).toEqual(['/bai-viet/ban-doc/']);
    expect(paths('mua bàn')).toEqual([]);
    expect(paths('tranh châp đât')).toEqual(['/bai-viet/ban-an/']);
    expect(paths('mưc ph')).toEqual(['/bai-viet/muc-phat/']);
    expect(paths('mực ph')).toEqual([]);
  });

  test('says of which the title has the words together', () => {
    const together = (typed: string) => suggester.suggest(typed, 9).map(({ isTogether }) => isTogether === true);
    expect(together('nhà đất')).toEqual([true]);
    expect(together('đất nhà')).toEqual([false]);
    expect(together('phổ biến')).toEqual([false, false]);
  });

  test('is at most as many as asked for', () => {
    expect(paths('đất', 2)).toHaveLength(2);
  });
});
