import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** «Sửa» beside a finding, in a form as Strapi draws it: only one item of a list is open, and the others have no fields. */

let window: JSDOM['window'];
let frames: (() => void)[];
/** Opens an item, as Strapi does for an error in it. */
const setErrors = vi.fn<(errors: { tasks: unknown[] }) => void>(({ tasks }) => open(tasks.length - 1));

function open(task: number): void {
  const name = `tasks.${task}`;
  const fields = `<label for="due">Thời hạn</label><input id="due" name="${name}.dueOn">
    <label for="lead">Cơ quan chủ trì</label><input id="lead" role="combobox" title="${task}">`;
  window.document.body.innerHTML = `<main><form><div role="region">${fields}</div></form></main>`;
}

beforeEach(() => {
  ({ window } = new JSDOM(''));
  const { document, HTMLElement, HTMLInputElement, HTMLLabelElement, HTMLTextAreaElement, Node } = window;
  HTMLElement.prototype.scrollIntoView = () => {};
  const browser = { document, HTMLElement, HTMLInputElement, HTMLLabelElement, HTMLTextAreaElement, Node };
  for (const [name, given] of Object.entries(browser)) vi.stubGlobal(name, given);
  vi.stubGlobal('CSS', { escape: (text: string) => text.replaceAll('.', '\\.') });
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.doMock('@strapi/strapi/admin', () => ({ useForm: () => setErrors }));
  setErrors.mockClear();
});
afterEach(() => {
  vi.doUnmock('@strapi/strapi/admin');
  vi.resetModules();
  vi.unstubAllGlobals();
});

async function mend(field: string): Promise<Element | null> {
  const { useGoTo } = await import('../../src/admin/findings/go-to.ts');
  useGoTo()({ field, message: 'Sai.', severity: 'error' });
  for (const frame of frames.splice(0)) frame();
  return window.document.activeElement;
}

it('leads from one item to the same field of another, which it opens, whether that has a name or a picker', async () => {
  window.document.body.innerHTML = '<main><form></form></main>';
  expect((await mend('tasks.2.dueOn'))?.getAttribute('name')).toBe('tasks.2.dueOn');
  expect((await mend('tasks.6.dueOn'))?.getAttribute('name')).toBe('tasks.6.dueOn');
  expect((await mend('tasks.3.leadAgency'))?.getAttribute('title')).toBe('3');
  expect((await mend('tasks.5.leadAgency'))?.getAttribute('title')).toBe('5');
});

it('opens nothing where the item is open', async () => {
  open(4);
  expect((await mend('tasks.4.leadAgency'))?.getAttribute('title')).toBe('4');
  expect(setErrors).not.toHaveBeenCalled();
});

it('waits for an item that opens later than another closes', async () => {
  open(1);
  setErrors.mockImplementationOnce(() => {});
  expect(await mend('tasks.4.leadAgency')).toBe(window.document.body);
  open(4);
  for (const frame of frames.splice(0)) frame();
  expect(window.document.activeElement?.getAttribute('title')).toBe('4');
});
