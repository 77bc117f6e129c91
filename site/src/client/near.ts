/** Shows the places of the reader's ward. The ward is picked once and kept on this device alone: no cookie, no location. */

import { nearWords as words } from '../../words/places.ts';
import type { NearWard } from '../near.ts';
import { telephone } from '../phone.ts';
import { find } from './find.ts';
import { loadedOnce } from './load.ts';
import { keepWard, ownWard } from './own-ward.ts';
import { wardPicker } from './ward-picker.ts';

const load = loadedOnce(
  () => contacts()[0]?.dataset.wards ?? '',
  (wards: NearWard[]) => wards,
);
let ask: ReturnType<typeof wardPicker> | undefined;

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('[data-pick]');
  const contact = button && button.closest<HTMLElement>('[data-near]');
  if (contact) void pick(contact);
});
showNear();

/** Once more after a contact has come to the page. */
export function showNear(): void {
  if (contacts().length > 0 && ownWard()) void load().then(show, console.warn);
}

function contacts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-near]')];
}

async function pick(from: HTMLElement): Promise<void> {
  const wards = await load().catch((error: unknown) => void console.warn(error));
  // Without the list of wards there is still the page that has it.
  if (!wards) return location.assign(find<HTMLAnchorElement>('[data-all] a', from).href);
  ask ??= wardPicker(wards);
  const ward = await ask();
  if (!ward) return;
  keepWard(ward.slug);
  show(wards);
  find('[data-own] [data-pick]', from).focus();
}

function show(wards: readonly NearWard[]): void {
  const slug = ownWard();
  const ward = wards.find((each) => each.slug === slug);
  for (const contact of contacts()) {
    find('[data-all]', contact).hidden = ward !== undefined;
    const own = find('[data-own]', contact);
    own.hidden = ward === undefined;
    if (ward) fill(own, ward, contact);
  }
}

/** A contact without a kind is for the whole ward, whose first door is its one-stop office. */
function fill(own: HTMLElement, ward: NearWard, contact: HTMLElement): void {
  const kind = contact.dataset.near;
  const place = ward.places.find((each) => each.kind === (kind || 'one-stop'));
  find('[data-name]', own).textContent = place?.name ?? (kind ? words.none(ward.name) : ward.name);
  find('[data-about]', own).textContent = [place?.address, place?.hours].filter(Boolean).join(' · ');
  const phone = find<HTMLAnchorElement>('[data-phone]', own);
  const [first] = place?.phones ?? [];
  phone.hidden = !first;
  if (first) {
    phone.href = telephone(first.number);
    phone.textContent = [first.label, first.number].filter(Boolean).join(' ');
  }
  const page = find<HTMLAnchorElement>('[data-page]', own);
  const isOfWard = place !== undefined || !kind;
  page.href = isOfWard ? ward.href : (find('[data-all] a', contact).getAttribute('href') ?? '');
  const onPaper = contact.querySelector<HTMLElement>('[data-on-paper]');
  if (onPaper) onPaper.textContent = onPaper.dataset.onPaper + (page.getAttribute('href') ?? '');
  page.textContent = !isOfWard ? words.all : place && !kind ? words.others : words.ofWard;
}
