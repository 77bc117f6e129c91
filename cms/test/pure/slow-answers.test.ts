import { expect, it } from 'vitest';
import { once } from '../../src/admin/keeping/once.ts';

/** What the desk makes of answers that are long on their way. */

it('does one thing at a time to an entry, though the buttons that do it are drawn late', async () => {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const button = (documentId: string | undefined, name: string) =>
    once('api::article.article', documentId, async () => {
      done.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
    });
  const saves = button(undefined, 'Lưu')();
  // Drawn anew, and another one.
  await button(undefined, 'Lưu')();
  await button(undefined, 'Gửi duyệt')();
  void button('m2x', 'Lưu')();
  expect(done).toEqual(['Lưu', 'Lưu']);
  for (const end of ends) end();
  await saves;
  void button(undefined, 'Xuất bản')();
  expect(done).toEqual(['Lưu', 'Lưu', 'Xuất bản']);
});
