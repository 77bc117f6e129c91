import { existsSync } from 'node:fs';
import { Problem } from './problem.mjs';
import { installPackages } from './system-packages.ts';

const places = [
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
  await installPackages('Chromium', ['chromium', 'fonts-dejavu-core'], 'install Google Chrome, or name a Chromium in CHROMIUM');
  return installed() ?? '/usr/bin/chromium';
}

function installed(): string | undefined {
  return places.find((place) => existsSync(place));
}
