// oxlint-disable-next-line import/default -- What the bundler gives for it is its address.
import address from './sw.ts?worker&url';

/** The worker that shows kept pages without a network. Throws where a browser has none, or the site is not secure. */
export async function register(): Promise<void> {
  await navigator.serviceWorker.register(address, { scope: '/' });
  await navigator.serviceWorker.ready;
}

/** After everything that the reader came for, so not beside an answer; not where a phone is asked to save data. */
const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };

const isAsked = document.documentElement.dataset['asked'] !== undefined;

if ('serviceWorker' in navigator && !connection?.saveData && !isAsked)
  addEventListener('load', () => void register().catch(console.warn));
