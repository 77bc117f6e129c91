import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { markdownOf, openEditor, show } from './open-editor.ts';

/** Keys in the editor: Word's, Vietnamese typing, and the way out. */

let page: Page;

beforeAll(async () => (page = await openEditor()));
afterAll(() => page.context().browser()?.close());

/** Names of keys, or text within «». */
async function type(text: string, keys: readonly string[]): Promise<string> {
  await show(page, text);
  for (const key of keys) {
    const words = /^«(.*)»$/s.exec(key)?.[1];
    if (words === undefined) await page.keyboard.press(key);
    else await page.keyboard.type(words);
  }
  return markdownOf(page);
}

it.each([
  [
    'bold, italic and underline',
    '',
    ['Control+b', '«đậm»', 'Control+b', '« »', 'Control+i', '«nghiêng»', 'Control+i', '« »', 'Control+u', '«gạch»'],
    '**đậm** *nghiêng* <u>gạch</u>',
  ],
  ['a heading, and text below it', '', ['Control+Alt+2', '«Mục»', 'Enter', '«chữ»'], '## Mục\n\nchữ'],
  ['a heading that becomes text again', '## Mục', ['Control+Alt+2'], 'Mục'],
  [
    'a dash begins a list, two empty lines end it',
    '',
    ['«- một»', 'Enter', '«hai»', 'Enter', 'Enter', '«ba»'],
    '- một\n- hai\n\nba',
  ],
  ['a number begins one', '', ['«3. một»', 'Enter', '«hai»'], '3. một\n4. hai'],
  [
    'a list that begins anew behind another has its own numbers',
    '',
    ['«1. một»', 'Enter', '«hai»', 'Enter', 'Enter', '«1. ba»'],
    '1. một\n2. hai\n\n1) ba',
  ],
  [
    'a sign behind a break is a sign',
    '',
    ['«Gồm:»', 'Shift+Enter', '«- một»', 'Shift+Enter', '«---»'],
    'Gồm:\\\n\\- một\\\n\\---',
  ],
  ['a list that was not meant is undone', '', ['«1. »', 'Backspace', '«x»'], '1\\. x'],
  ['Tab puts an item within the one above', '- một\n- hai', ['ArrowDown', 'Tab'], '- một\n  - hai'],
  [
    'Tab goes through a table, and makes a row at its end',
    '| a | b |\n| --- | --- |\n| c | d |',
    ['Tab', 'Tab', 'Tab', 'Tab', '«e»'],
    '| a | b |\n| --- | --- |\n| c | d |\n| e | |',
  ],
  [
    'Enter in a cell is a line of it',
    '| a | b |\n| --- | --- |\n| c | d |',
    ['End', 'Enter', '«x»'],
    '| a<br>x | b |\n| --- | --- |\n| c | d |',
  ],
  ['one writes on behind a table', '| a |\n| --- |\n| b |', ['Control+End', '«x»'], '| a |\n| --- |\n| b |\n\nx'],
  ['what is typed and undone was not', '* một\n\n\n* * *\n', ['«x»', 'Control+z'], '* một\n\n\n* * *\n'],
])('%s', async (_what, text, keys, wanted) => {
  expect(await type(text, keys)).toBe(wanted);
});

it('after Esc, Tab leaves a list', async () => {
  await show(page, '- một\n- hai');
  await page.evaluate(() => document.body.appendChild(document.createElement('button')));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button');
  expect(await markdownOf(page)).toBe('- một\n- hai');
});

it('a note is put behind what is written, and said at the end of the text', async () => {
  await show(page, 'Miễn phí\n\nĐoạn sau.');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Luật Hộ tịch');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2014');
  expect(await markdownOf(page)).toBe('Miễn phí[^1]\n\nĐoạn sau.\n\n[^1]: Luật Hộ tịch\\\n2014');
});

it('a picture alone in its paragraph shows its caption, as on its page, until words come to stand beside it', async () => {
  await show(page, '![Sân](/uploads/a.png "Sân nhà văn hóa")\n\nXem ![Cổng](/uploads/b.png "Cổng") này\n\n![Hè](/uploads/c.png)');
  const captions = () =>
    page.evaluate(() => Array.from(document.querySelectorAll('p[data-caption]'), (p) => p.getAttribute('data-caption')));
  expect(await captions()).toEqual(['Sân nhà văn hóa']);
  await page.keyboard.type('x');
  expect(await captions()).toEqual([]);
  expect(await markdownOf(page)).toMatch(/^x!\[Sân\]\(\/uploads\/a\.png "Sân nhà văn hóa"\)\n/);
});

it('what an input method composes arrives whole, in the middle of a list too', async () => {
  await show(page, '- hòa\n- x');
  const client = await page.context().newCDPSession(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  // As an input method shows a syllable while it is typed: g, gi, gia, giả, giải.
  for (const text of ['g', 'gi', 'gia', 'giả', 'giải'])
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await client.send('Input.insertText', { text: 'giải' });
  await page.keyboard.type(' ở');
  expect(await markdownOf(page)).toBe('- hòa giải ở\n- x');
});

it('what Unikey types, which takes letters back and types others, arrives whole', async () => {
  const typed = ['«Dde»', 'Backspace', 'Backspace', 'Backspace', '«Đê»', 'Backspace', '«ề nghị»'];
  expect(await type('', typed)).toBe('Đề nghị');
});
