/**
 * While an entry is on its way, its form is paused: Strapi lays what was sent, and then what it reads again, over what has been
 * typed meanwhile, and says that it is saved. On a slow network that takes seconds.
 */

import { isNowhere, keyboardAt } from '../focus-return.ts';

/** An editor who waits longer is told for what. */
export const lateMs = 15_000;

let awaited = 0;
/** Windows above the form that wait for somebody. */
let asked = 0;
let late: ReturnType<typeof setInterval> | undefined;
/** One for each form, the uppermost last: only one of them says it. */
let hearers: (() => void)[] = [];
/** What had the keyboard, which a paused form lets go of. */
let focused: Element | null = null;

/** Pauses the forms until it is answered. More than one answer may be awaited: what was saved is read again at once. */
export function pauseForms(answer: Promise<unknown>): void {
  if (awaited === 0) {
    focused = keyboardAt();
    if (asked === 0) watch();
  }
  awaited += 1;
  // Strapi's alone; the small ones of our windows are checked by the browser.
  for (const form of document.querySelectorAll<HTMLFormElement>('form[novalidate]')) setPaused(form, true);
  const end = () => {
    awaited -= 1;
    if (awaited === 0) letGo();
  };
  // An answer is in the form only after React has drawn it; a refusal changes none, and Strapi leads to what is wrong at once.
  void answer.then(() => setTimeout(end), end);
}

/** Meanwhile an answer waits for a person, who may read for long, and not for the server. */
export async function whileAsked<T>(answer: Promise<T>): Promise<T> {
  asked += 1;
  clearInterval(late);
  try {
    return await answer;
  } finally {
    asked -= 1;
    if (asked === 0 && awaited > 0) watch();
  }
}

function watch(): void {
  late = setInterval(tellLate, lateMs);
}

/** Hears of each time that an answer has not come for so long. Gives the function that ends it. */
export function hearOfLate(hear: () => void): () => void {
  hearers = [...hearers, hear];
  return () => {
    hearers = hearers.filter((each) => each !== hear);
  };
}

export function tellLate(): void {
  hearers.at(-1)?.();
}

function letGo(): void {
  clearInterval(late);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[inert]')) setPaused(form, false);
  if (isNowhere() && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  focused = null;
}

function setPaused(form: HTMLFormElement, isPaused: boolean): void {
  form.inert = isPaused;
  form.ariaBusy = isPaused ? 'true' : null;
  // Most answers have come before it shows.
  form.style.transition = isPaused ? 'opacity 0.2s 0.5s' : '';
  form.style.opacity = isPaused ? '0.6' : '';
}
