import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { environmentFile, variablesSet } from '@pho-luat/shared/environment';
import { ownStartFile, ownStartSchema } from '@pho-luat/shared/own-start';
import { installationAt } from '@pho-luat/shared/installation';
import { syncPath } from '../../../site/lib/durable.ts';
import { explain, Problem } from '../problem.mjs';
import type { Answers } from './questions.ts';

/** All that a first start begins with, or nothing of it. Returns where the account is. */
export async function keepAll(varDir: string, answers: Answers): Promise<string> {
  const account = installationAt(varDir).firstAdmin;
  // A start goes by the last of them.
  const files = new Map([
    [join(varDir, environmentFile), environmentText()],
    [account, accountText(answers.admin ?? '')],
    ...(await startFiles(varDir, answers)),
  ]);
  const laid = (path: string) => `${path}.new`;
  try {
    // Passwords are in them.
    for (const [path, data] of files) await writeFile(laid(path), data, { mode: 0o600, flush: true });
    // Names need no room.
    for (const path of files.keys()) await rename(laid(path), path);
    await syncPath(varDir);
    return account;
  } catch (error) {
    for (const path of files.keys()) await rm(laid(path), { force: true });
    throw new Problem(explain(error, varDir));
  }
}

/** What the first start of the CMS begins with. */
async function startFiles(varDir: string, answers: Answers): Promise<[path: string, data: string | Buffer][]> {
  const { 'site-name': siteName, owner, contact: editorsContact, description: siteDescription, emblem: picture } = answers;
  const { colour, address, hotline } = answers;
  const setting = { siteName, owner, editorsContact, siteDescription, colour, address, hotline };
  const emblem = picture && `own-start${extname(picture).toLowerCase()}`;
  const start = ownStartSchema.parse({ ...setting, emblem });
  return [
    ...(picture && emblem ? [[join(varDir, emblem), await readFile(picture)] as [string, Buffer]] : []),
    [join(varDir, ownStartFile), `${JSON.stringify(start, null, 2)}\n`],
  ];
}

/** All variables that are set now, for every later command on this `VAR_DIR`. */
function environmentText(): string {
  const set = variablesSet(process.env).filter((name) => name !== 'VAR_DIR');
  return set.map((name) => `${name}=${quoted(name, process.env[name] ?? '')}\n`).join('');
}

function quoted(name: string, value: string): string {
  const quote = ["'", '"', '`'].find((each) => !value.includes(each));
  if (!quote || value.includes('\n'))
    throw new Problem(`${name} cannot be kept: it has a line break, or quotes of all three kinds.`);
  return quote + value + quote;
}

/** The CMS makes the account of it at its first start. */
function accountText(email: string): string {
  // Strapi asks for a small letter, a capital and a digit.
  const password = `Aa1-${randomBytes(16).toString('base64url')}`;
  return `${JSON.stringify({ email, password }, null, 2)}\n`;
}
