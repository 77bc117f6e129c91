/** `npm run schemas`: writes Strapi's files for content types and components again, from their definitions. */
import { main } from './lib/main.mjs';
import { writeSchemas } from './lib/strapi-schemas.ts';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  for (const path of await writeSchemas(root)) console.log(path);
  return 0;
});
