// oxlint-disable-next-line import/default -- What the bundler gives for it is its address.
import address from './sw.ts?worker&url';

/** The worker that shows kept pages without a network. Throws where a browser has none, or the site is not secure. */
export async function register(): Promise<void> {
  await navigator.serviceWorker.register(address, { scope: '/' });
  await navigator.serviceWorker.ready;
}

const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };

/** A phone that is asked to save data keeps nothing of itself: its worker comes with the first page that is saved. */
export const savesData = connection?.saveData === true;

/** After everything that the reader came for, so not beside an answer. */
const isAsked = document.documentElement.dataset['asked'] !== undefined;

if ('serviceWorker' in navigator && !savesData && !isAsked) addEventListener('load', () => void register().catch(console.warn));
