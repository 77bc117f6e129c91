import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from './command.mjs';
import { pnpm } from './tools.mjs';

/** What the product is made of besides our own code: the packages that it ships, where they come from, and by which licence. */

const billSchema = z.object({
  components: z.array(
    z.object({
      group: z.string().optional(),
      name: z.string(),
      version: z.string(),
      licenses: z
        .array(z.object({ expression: z.string().optional(), license: z.object({ id: z.string().optional() }).optional() }))
        .default([]),
    }),
  ),
});

type Component = z.infer<typeof billSchema>['components'][number];

/** A CycloneDX document of what is shipped, as pnpm writes it from the installed packages. */
export function billOfMaterials(root: string): Promise<string> {
  const args = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--prod'];
  return run(process.execPath, [pnpm, 'sbom', ...args], { cwd: root });
}

/** A line for each package that is not from the registry by a digest of its bytes, or has a licence that nobody agreed to. */
export async function supplyFaults(root: string): Promise<string[]> {
  const lock = await readFile(join(root, 'pnpm-lock.yaml'), 'utf8');
  const { components } = billSchema.parse(JSON.parse(await billOfMaterials(root)));
  return [...lockFaults(lock), ...licenceFaults(components)];
}

/**
 * Names packages that are not identified by the registry's digest alone, but by an address of their own, a folder or a repository.
 */
export function lockFaults(lock: string): string[] {
  return [...lock.matchAll(/^ {2}(\S+):\n {4}resolution: (.*)$/gm)]
    .filter(([, , resolution = '']) => !/^\{integrity: sha512-[\w+/]{86}==\}$/.test(resolution))
    .map(([, name, resolution]) => `pnpm-lock.yaml: ${name} is not from the registry by a SHA-512: ${resolution}`);
}

export function licenceFaults(components: readonly Component[]): string[] {
  return components.flatMap((component) => {
    const name = component.group ? `${component.group}/${component.name}` : component.name;
    if (name in agreedByName || `${component.group}/*` in agreedByName) return [];
    const licence = statedBy(component);
    if (isAgreed(licence)) return [];
    return [`${name} ${component.version}: its licence is «${licence}»: agree to it in scripts/lib/supply.ts, or do without it.`];
  });
}

function statedBy({ licenses: [first] }: Component): string {
  return first?.expression ?? first?.license?.id ?? '';
}

/** SPDX: one licence of an `OR` must be allowed, all of an `AND`. */
function isAgreed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((each) => each.split(' AND ').every((licence) => agreed.has(licence)));
}

/** They ask for no more than that their text goes along. The data of OFL and CC-BY is fonts and tables, MPL's files are unchanged. */
const agreed = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC-BY-3.0 CC-BY-4.0 CC0-1.0 ISC MIT MIT-0 MPL-2.0 OFL-1.1 Python-2.0 Unlicense Zlib'.split(
    ' ',
  ),
);

/** What their manifests do not say in SPDX, read in their own texts; and libraries under the LGPL, unchanged, in packages of their own. */
const agreedByName: Readonly<Record<string, string>> = {
  // What is in folders `ee/` has a licence of its own, and is not turned on.
  '@strapi/*': 'MIT',
  '@pho-luat/*': 'MIT',
  '@img/*': 'Apache-2.0, libvips in it LGPL-3.0-or-later',
  'config-chain': 'MIT',
  duck: 'BSD-2-Clause',
  'libheif-js': 'LGPL-3.0-or-later',
  limiter: 'MIT',
  only: 'MIT',
  'passport-local': 'MIT',
  'passport-strategy': 'MIT',
  pause: 'MIT',
  'png-js': 'MIT',
  'spawn-command': 'MIT',
};
