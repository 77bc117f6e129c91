import { existsSync } from 'node:fs';
import { Problem } from '../../lib/problem.mjs';
import { installPackages } from './system-packages.ts';

/** Debian's Chromium without a window takes half the processor time of the whole one. Its command would be left behind by a signal. */
const headlessShell = '/usr/lib/chromium/chromium-headless-shell';

const places = [
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser of the tests: the one that `CHROMIUM` names, the system's, or one that is installed now. */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named))
    throw new Problem(`CHROMIUM=${named} is not there: it takes the path of a Chromium or Chrome.`, 2);
  const found = named || installed();
  if (found) return found;
  const packages = ['chromium-headless-shell', 'fonts-dejavu-core'];
  await installPackages('Chromium', packages, 'install Google Chrome, or name a Chromium in CHROMIUM');
  return installed() ?? headlessShell;
}

function installed(): string | undefined {
  return places.find((place) => existsSync(place));
}
