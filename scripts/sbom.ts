/** `npm run sbom -- FILE`: writes what is shipped, each package with its version, licence and digest, as CycloneDX (JSON). */
import { writeFile } from 'node:fs/promises';
import { main } from './lib/main.mjs';
import { Problem } from './lib/problem.mjs';
import { billOfMaterials } from './lib/supply.ts';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  const [file, ...others] = process.argv.slice(2);
  if (!file || others.length > 0) throw new Problem('npm run sbom takes one file: npm run sbom -- pho-luat.cdx.json');
  await writeFile(file, await billOfMaterials(root));
  return 0;
});
