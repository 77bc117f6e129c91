import { randomBytes } from 'node:crypto';
import { copyFile, readdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { environmentFile, variablesSet } from '@pho-luat/shared/environment';
import { ownStartFile, ownStartSchema } from '@pho-luat/shared/own-start';
import { installationAt } from '@pho-luat/shared/installation';
import { writeDurably } from '../../../site/lib/durable.ts';
import { explain, Problem } from '../problem.mjs';
import type { Answers } from './questions.ts';

/** Passwords are in them. */
const forOwnerAlone = 0o600;

/** All that a first start begins with, or nothing of it. Returns where the account is. */
export async function keepAll(varDir: string, answers: Answers): Promise<string> {
  try {
    await keepStart(varDir, answers);
    await keepEnvironment(varDir);
    return await keepFirstAdmin(varDir, answers.admin ?? '');
  } catch (error) {
    // A start would go by it alone.
    for (const name of await readdir(varDir)) if (name.startsWith('own-start')) await rm(join(varDir, name), { force: true });
    throw new Problem(explain(error, varDir));
  }
}

/** What the first start of the CMS begins with. */
async function keepStart(varDir: string, answers: Answers): Promise<void> {
  const { 'site-name': siteName, owner, contact: editorsContact, description: siteDescription, emblem: picture } = answers;
  const { colour, address, hotline } = answers;
  const setting = { siteName, owner, editorsContact, siteDescription, colour, address, hotline };
  const emblem = picture && `own-start${extname(picture).toLowerCase()}`;
  if (picture && emblem) await copyFile(picture, join(varDir, emblem));
  const start = ownStartSchema.parse({ ...setting, emblem });
  await writeDurably(join(varDir, ownStartFile), `${JSON.stringify(start, null, 2)}\n`);
}

/** All variables that are set now, for every later command on this `VAR_DIR`. */
async function keepEnvironment(varDir: string): Promise<void> {
  const set = variablesSet(process.env).filter((name) => name !== 'VAR_DIR');
  const lines = set.map((name) => `${name}=${quoted(name, process.env[name] ?? '')}\n`);
  await writeDurably(join(varDir, environmentFile), lines.join(''), forOwnerAlone);
}

function quoted(name: string, value: string): string {
  const quote = ["'", '"', '`'].find((each) => !value.includes(each));
  if (!quote || value.includes('\n'))
    throw new Problem(`${name} cannot be kept: it has a line break, or quotes of all three kinds.`);
  return quote + value + quote;
}

/** The CMS makes the account of it at its first start. */
async function keepFirstAdmin(varDir: string, email: string): Promise<string> {
  const file = installationAt(varDir).firstAdmin;
  // Strapi asks for a small letter, a capital and a digit.
  const password = `Aa1-${randomBytes(16).toString('base64url')}`;
  await writeDurably(file, `${JSON.stringify({ email, password }, null, 2)}\n`, forOwnerAlone);
  return file;
}
