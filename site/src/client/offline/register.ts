// oxlint-disable-next-line import/default -- What the bundler gives for it is its address.
import address from './sw.ts?worker&url';

/** After everything that the reader came for; not where a phone is asked to save data. */
const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };

if ('serviceWorker' in navigator && !connection?.saveData)
  addEventListener('load', () => void navigator.serviceWorker.register(address, { scope: '/' }).catch(console.warn));
