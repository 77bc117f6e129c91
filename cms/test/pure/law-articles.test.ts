import { expect, test } from 'vitest';
import { lawArticlesIn } from '../../src/guards/law-articles.ts';

test('a full text has its articles, whether they are headings, in bold or plain, in NFC or NFD', () => {
  const text =
    '## Điều 1. Phạm vi\n\nTheo khoản 1 Điều 8 của Luật này.\n\n**Điều 2.** Đối tượng\n\n### Điều 3a\n\nĐiều 4đ: Hiệu lực';
  for (const form of ['NFC', 'NFD'] as const)
    expect([...(lawArticlesIn(text.normalize(form)) ?? [])]).toEqual(['1', '2', '3a', '4đ']);
});

test('a summary tells of some articles, and does not say which there are', () => {
  expect(lawArticlesIn('## Những điểm nên biết\n\n- **Điều 1:** phạm vi.\n- **Điều 7:** Hội đồng phối hợp.')).toBeUndefined();
  expect(lawArticlesIn('Điều 1 của Luật này nói về phạm vi.')).toBeUndefined();
  expect(lawArticlesIn('## Điều 26. Thời hạn')).toBeUndefined();
});
