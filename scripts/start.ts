/** `npm start`: the whole installation, from whatever state it is in to a site that is served and kept up to date. */
import { announce, bringUp } from './lib/bring-up.ts';
import { House } from './lib/house.ts';
import { main } from './lib/main.mjs';
import { environment, prepare } from './lib/prepare.ts';
import { root } from './lib/tools.mjs';
import { untilStopped } from './lib/until.ts';

await main(root, async () => {
  const given = environment();
  using _ = await prepare(given);
  const house = new House(given);
  try {
    await bringUp(house);
    announce(house, given.varDir, 'What is published now reaches the site by itself.');
    await untilStopped();
  } finally {
    await house.stop();
  }
});
