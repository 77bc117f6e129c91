import { useForm } from '@strapi/strapi/admin';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { unfold } from '../folds/opening.ts';
import { rangeOf, showAt } from '../places.ts';
import type { Finding } from './in-form.ts';

/** An item of a list takes a moment to open. */
const longestFrames = 60;

/** What brings an editor to the place of a finding. */
export function useGoTo(): (finding: Finding) => void {
  const setErrors = useForm('useGoTo', (form) => form.setErrors);
  return ({ field, at, message }) => {
    if (field === undefined) return;
    // Strapi opens the item of a list that has an error, and says it there.
    const item = inItem(field);
    if (item && !upperForm().querySelector(item)) setErrors(errorAt(field.split('.'), message));
    unfold(field);
    requestAnimationFrame(() => whenThere(field, at, longestFrames));
  };
}

function errorAt([name = '', ...rest]: readonly string[], message: string): object {
  const inner = rest.length > 0 ? errorAt(rest, message) : message;
  if (!/^\d+$/.test(name)) return { [name]: inner };
  const items: unknown[] = [];
  items[Number(name)] = inner;
  return items;
}

function whenThere(field: string, at: string | undefined, frames: number): void {
  const show = showAt(field);
  if (show) return show(at);
  const control = controlOf(field);
  if (!control && frames > 0) {
    requestAnimationFrame(() => whenThere(field, at, frames - 1));
    return;
  }
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
  if (at === undefined || !(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
  const range = rangeOf(control.value, at);
  if (range) control.setSelectionRange(range.from, range.to);
}

/**
 * What finds the inputs of the item of a list in which a field is; only one item of a list is open, and the others are not there.
 */
function inItem(field: string): string | undefined {
  const [item] = /^.*\.\d+\./.exec(field) ?? [];
  return item && `[name^="${CSS.escape(item)}"]`;
}

/** A form may lie in a window above another. */
function upperForm(): Element {
  const windows = [...document.querySelectorAll('[role="dialog"]:has(form)')];
  return windows.at(-1) ?? document.querySelector('main') ?? document.body;
}

/**
 * By the name that Strapi gives an input; a control without a name is behind its label: a picker, or the button that adds a part.
 */
function controlOf(field: string): HTMLElement | undefined {
  const name = CSS.escape(field);
  const form = upperForm();
  const named = form.querySelector<HTMLElement>(`[name="${name}"]:not([type="hidden"]), #${name}`);
  if (named) return named;
  const text = fieldLabel(field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? field);
  const item = inItem(field);
  // Other items have the same labels, and one that closes is there for a moment.
  const label = [...form.querySelectorAll('label')].find(
    (each) =>
      each.textContent.startsWith(text) &&
      !each.control?.hasAttribute('name') &&
      (!item || each.closest('[role="region"]')?.querySelector(item)),
  );
  if (!(label instanceof HTMLLabelElement)) return undefined;
  if (label.control instanceof HTMLElement) return label.control;
  const buttons = [...form.querySelectorAll('button')];
  return buttons.find((button) => label.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING);
}
