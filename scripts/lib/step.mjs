const every = 10_000;

/**
 * Shows a step while it is done: its name, a line every ten seconds, the seconds it took. Lines are only added, so that steps that
 * run side by side, and a log file, read well.
 *
 * @template T
 * @param {string} name
 * @param {(note: (text: string) => void) => Promise<T>} work `note` says how far it is, for the next progress line
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  let noted = '';
  console.log(`▸ ${name}`);
  const timer = setInterval(() => console.log(`  ${name}: ${[seconds(), noted].filter(Boolean).join(', ')}`), every);
  try {
    const result = await work((text) => (noted = text.slice(0, 100)));
    console.log(`✓ ${name}  ${seconds()}`);
    return result;
  } catch (error) {
    console.log(`✗ ${name}  ${seconds()}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
