import type { Page } from 'playwright-core';

/** What a person does in a form of the desk. */

/** `typed` narrows a long list, which shows its first entries alone. */
export async function choose(page: Page, field: RegExp, option: RegExp, typed = ''): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.click();
  if (typed) await box.fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

export const textOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung *' });

export async function paste(page: Page, html: string): Promise<void> {
  await textOf(page).focus();
  await textOf(page).evaluate((text, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** Onto the text of an article. */
export async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await textOf(page).evaluate(
    (text, [base64, fileName]) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      const type = fileName.endsWith('.png') ? 'image/png' : '';
      dataTransfer.items.add(new File([content], fileName, { type }));
      const { left, top } = text.getBoundingClientRect();
      const at = { clientX: left + 9, clientY: top + 9 };
      text.dispatchEvent(new DragEvent('drop', { dataTransfer, ...at, bubbles: true, cancelable: true }));
    },
    [bytes.toString('base64'), name] as const,
  );
}

/** By the Tab key alone, from where the keyboard is, to what has this name. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 150) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (element?.ariaLabel ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '').trim();
    });
    if (name.test(at)) return;
    passed.push(at.slice(0, 30));
  }
  throw new Error(`The Tab key does not come to ${name}, but to: ${passed.join(' | ')}`);
}
