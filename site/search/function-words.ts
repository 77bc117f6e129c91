import { isSyllable, syllablesOf, type Syllable } from './syllables.ts';

/** Words of spoken Vietnamese, also when written, that say nothing about the subject of a question: who asks, how, and in what mood. */
const spoken = `
  tôi, tui, mình, em, anh, chị, tớ, tao, mày, mầy, nó, hắn, ổng, bả, ẻm, chúng tôi, chúng tui, tụi tui, tụi em, tụi mình, chúng ta,
  chúng mình, bọn em, bọn tôi, bọn nó, tụi nó, chúng nó, người ta, admin, ace, mn, mng, mọi người, e, mk, mik, mìh, tôy, toi, ông ấy,
  bà ấy, anh ấy, chị ấy, cô ấy, anh ta, cô ta, hắn ta, ông ta, bà ta, có, không, ko, k, kg, khg, khum, hông, hong, hok, hổng, hem,
  chẳng, chả, chưa, chx, thì, là, mà, thì là, sao, sao ạ, làm sao, tại sao, vì sao, gì, j, cái gì, nào, đâu, ở đâu, bao nhiêu, nhiêu,
  bnhiu, bn, mấy, ai, hay, hay không, hay là, có không, được không, phải không, đúng không, vậy không, không biết, chả biết, với, vs,
  và, hoặc, rồi, r, rùi, luôn, lun, hoài, quá, lắm, rất, nha, nhé, nhá, nhe, nghen, hen, hén, heng, hả, hử, hở, ạ, ah, à, ơi, ui, ừ,
  uh, ừm, dạ, vâng, vậy, zậy, vầy, v, zị, thía, đó, đấy, này, nầy, kia, ấy, nọ, đây, đây nè, nè, nì, cứ, thấy, muốn, mún, phải, cần,
  nên, như thế, thế nào, như nào, ntn, dc, đc, được, đươc, bị, lỡ, xong, đang, đã, sẽ, vẫn, còn, cũng, cx, nữa, cái, chuyện, việc,
  kiểu, thui, chứ, chớ, mới, vừa, đều, chỉ có, chỉ là, những, các, mọi, của, bằng cách, nếu, nếu như, nhưng, nhưng mà, nhma, nma,
  bởi, vì, tại vì, bởi vì, cho nên, nên là, tức là, nghĩa là, kiểu như, hình như, chắc là, có lẽ, thiệt, tự nhiên, tự dưng,
  bỗng dưng, hiện tại, hiện nay, bây giờ, bữa, bữa nay, hôm nay, hồi đó, lúc, khi, khi nào, lúc nào, hồi nào, chừng nào, bao giờ,
  nãy giờ, hỏi, cho hỏi, xin hỏi, muốn hỏi, cảm ơn, cám ơn, tks, thanks, giúp em, giúp tôi, giúp mình, giúp với, chỉ giúp, chỉ em,
  có ai, ai biết, nói chung, làm ơn, vui lòng, xin chào, chào, alo, hi, ơi là, trời, trời ơi, ủa, hic, hix, huhu, ok, oke, pls, plz,
  đúng là, thiệt là, gì đó, nào đó, sao đó, như vậy, vậy thì, vậy sao, thế là, mà lại, ngay, càng, hơn, tí, xíu, một chút, tất cả,
  giùm, dùm, hay bị, bị gì, làm gì, làm ntn, ra sao, có bị, có được, có phải, có cần, có nên
`
  .split(',')
  .map((word) => syllablesOf(word));

const byFirst = new Map<string, Syllable[][]>();
for (const entry of spoken) {
  const first = entry[0]?.folded ?? '';
  byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
}

/**
 * The places of such words in a query. With the marks of a different word they are that word. In a query without marks they may be
 * a different word, `toi` for `tội`, unless they are not a syllable of the language at all: `ntn`, `dc`.
 */
export function functionWordsIn(words: readonly Syllable[]): Set<number> {
  const hasMarks = words.some(({ marks }) => marks > 0);
  const isPlain = ({ folded }: Syllable) => folded === 'ko' || !isSyllable(folded);
  const isSame = (word: Syllable | undefined, other: Syllable) =>
    word?.folded === other.folded && word.marks === other.marks && (hasMarks || isPlain(word));
  const found = new Set<number>();
  words.forEach((word, from) => {
    for (const entry of byFirst.get(word.folded) ?? []) {
      if (entry.every((each, at) => isSame(words[from + at], each))) entry.forEach((_, at) => found.add(from + at));
    }
  });
  return found;
}
