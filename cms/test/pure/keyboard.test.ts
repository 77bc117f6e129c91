import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { returnFocus } from '../../src/admin/focus-return.ts';
import { pauseForms } from '../../src/admin/keeping/pause.ts';
import { mendStrapisFaults } from '../../src/admin/own-faults.ts';

/** What the desk makes of keys, on Strapi's screens as they are in the browser. */

let window: JSDOM['window'];
beforeEach(() => {
  ({ window } = new JSDOM('', { url: 'https://cms.test/admin/content-manager/collection-types/api::article.article/create' }));
  const { document, location, Element, HTMLElement, HTMLInputElement, MutationObserver, PointerEvent } = window;
  for (const [name, given] of Object.entries({
    document,
    location,
    Element,
    HTMLElement,
    HTMLInputElement,
    MutationObserver,
    PointerEvent,
  }))
    vi.stubGlobal(name, given);
});
afterEach(() => vi.unstubAllGlobals());

function enter(selector: string): KeyboardEvent {
  const event = new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  window.document.querySelector(selector)?.dispatchEvent(event);
  return event;
}

describe('Enter in a list in which nothing is highlighted', () => {
  /** What is chosen of such a list, and whether Strapi hears of the key, which takes what is typed for chosen. */
  function choosing(typed: string, names: readonly string[], highlighted = ''): { chosen: string[]; isHeard: boolean } {
    const options = names.map(
      (name, index) => `<div role="option" id="o${index}" aria-labelledby="n${index}">
      <span id="n${index}"><b>${name}</b><i>Bản nháp</i></span></div>`,
    );
    window.document.body.innerHTML = `<div id="root"><form>
      <input role="combobox" aria-expanded="true" aria-controls=":r1:" value="${typed}" ${highlighted}></form></div>
      <div role="listbox" id=":r1:">${options.join('')}<div role="option" id="new">Thêm mục mới để chọn</div></div>`;
    const chosen: string[] = [];
    let isHeard = false;
    window.document.querySelector('#root')?.addEventListener('keydown', () => (isHeard = true));
    window.document.body.addEventListener('pointerup', ({ target }) => {
      if (target instanceof window.Element) chosen.push(target.querySelector('b')?.textContent ?? '');
    });
    enter('input');
    return { chosen, isHeard };
  }

  beforeEach(() => mendStrapisFaults());

  it('chooses the one that is found', () => {
    expect(choosing('tin hoat', ['Tin hoạt động'])).toEqual({ chosen: ['Tin hoạt động'], isHeard: false });
  });

  it('chooses of several the one that is typed in full, and else none: the list stays open', () => {
    expect(choosing('Tin', ['Tin', 'Tin hoạt động'])).toEqual({ chosen: ['Tin'], isHeard: false });
    expect(choosing('ti', ['Tin', 'Tin hoạt động'])).toEqual({ chosen: [], isHeard: false });
    expect(choosing('lịch', [])).toEqual({ chosen: [], isHeard: false });
  });

  it('is Strapi’s where one is highlighted, or nothing is typed', () => {
    expect(choosing('tin hoat', ['Tin hoạt động'], 'aria-activedescendant="o0"')).toEqual({ chosen: [], isHeard: true });
    expect(choosing('', ['Tin hoạt động'])).toEqual({ chosen: [], isHeard: true });
  });
});

describe('Enter in a field of one line', () => {
  const screen = '/admin/content-manager/collection-types/api::article.article';
  /** Whether the browser presses the first button of the form. */
  function presses(path: string, form: string): boolean {
    window.history.replaceState(null, '', path);
    window.document.body.innerHTML = `<form ${form}><input name="title"><button>Bỏ Người cao tuổi</button><button>Gửi duyệt</button></form>`;
    return !enter('input').defaultPrevented;
  }

  beforeEach(() => mendStrapisFaults());

  it('presses no button in the form of an entry, which has many', () => {
    for (const path of [
      `${screen}/create`,
      `${screen}/m2x`,
      '/admin/content-manager/single-types/api::site-setting.site-setting',
    ])
      expect(presses(path, 'method="PUT" novalidate')).toBe(false);
  });

  it('presses the button of a filter, of a window of ours and of a file', () => {
    expect(presses(screen, 'method="POST" novalidate')).toBe(true);
    expect(presses(`${screen}/m2x`, '')).toBe(true);
    expect(presses(`${screen}/m2x`, 'novalidate')).toBe(true);
  });
});

describe('the «?» at the head of a page of Strapi’s', () => {
  const question = () => window.document.querySelector('a');
  const shows = (path: string) => {
    window.history.replaceState(null, '', path);
    question()?.dispatchEvent(new window.FocusEvent('focusin', { bubbles: true }));
    return question()?.getAttribute('href');
  };

  it('leads to what our guide says of the page, from the start, and of the next one under the same head', async () => {
    mendStrapisFaults();
    const head = window.document.createElement('div');
    head.innerHTML = '<a href="https://docs.strapi.io/cms/features/content-manager">?</a>';
    window.document.body.append(head);
    await vi.waitFor(() => expect(question()?.getAttribute('href')).toBe('/admin/huong-dan#muc-2'));
    const list = '/admin/content-manager/collection-types/api::';
    expect(shows(`${list}plan.plan`)).toBe('/admin/huong-dan#muc-6');
    expect(shows(`${list}agency.agency`)).toBe('/admin/huong-dan#muc-13');
    expect(shows('/admin/plugins/upload')).toBe('/admin/huong-dan#muc-5');
    expect(shows('/admin/settings/users')).toBe('/admin/huong-dan#muc-1');
  });

  it('is put before «Mới» of the library, whose head has none', async () => {
    window.history.replaceState(null, '', '/admin/plugins/upload');
    vi.stubGlobal('getComputedStyle', window.getComputedStyle);
    mendStrapisFaults();
    const head = window.document.createElement('div');
    head.innerHTML = '<h1>Trang đầu (0 tệp)</h1>';
    window.document.body.append(head);
    // Once it is known who may add files.
    head.insertAdjacentHTML('beforeend', '<button aria-haspopup="menu">Mới</button>');
    await vi.waitFor(() => expect(question()?.getAttribute('href')).toBe('/admin/huong-dan#muc-5'));
    expect(question()?.nextElementSibling?.textContent).toBe('Mới');
  });
});

it('a save by Ctrl+Enter gives the keyboard back to the text out of which Strapi takes it', async () => {
  window.document.body.innerHTML = '<form novalidate><textarea></textarea></form>';
  returnFocus();
  const text = window.document.querySelector('textarea');
  text?.focus();
  text?.blur();
  vi.useFakeTimers();
  pauseForms(Promise.resolve());
  await vi.advanceTimersByTimeAsync(0);
  vi.useRealTimers();
  expect(window.document.activeElement).toBe(text);
});
