import { readFileSync } from 'node:fs';
import { stdin, stdout } from 'node:process';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs, parseEnv } from 'node:util';
import { environmentNames } from '@pho-luat/shared/environment';
import { Problem } from '../problem.mjs';
import { faultOf, faultOfPlace, names, questions, type Answers, type Name, type Place } from './questions.ts';

const usage = `npm run init [-- --answers FILE] [--end-demo] [${names.map((name) => `--${name} …`).join('] [')}]
or, for a demonstration as it was at first: npm run init -- --reset-demo`;
const switches = ['end-demo', 'reset-demo'] as const;

export interface Arguments {
  answers: Answers;
  /** A file says all of it: places that are not in it are as they are by themselves. */
  hasFile: boolean;
  endsDemo: boolean;
  resetsDemo: boolean;
}

/** The flags, and below them what the file says. Its variables are put into the environment, below what is there. */
export function readArguments(args: string[]): Arguments {
  const { answers: path, 'end-demo': endsDemo, 'reset-demo': resetsDemo, ...flags } = parsed(args);
  const file = typeof path === 'string' ? inFile(path) : {};
  const { VAR_DIR = process.env.VAR_DIR } = file;
  if (VAR_DIR !== process.env.VAR_DIR)
    throw new Problem(
      `VAR_DIR=${VAR_DIR} is not of this file, since no later command reads it: set it in the shell of every command.`,
      2,
    );
  const unknown = Object.keys(file).filter((name) => ![...environmentNames, ...names.map(inCapitals)].includes(name));
  if (unknown.length > 0)
    throw new Problem(
      `${unknown.join(', ')}: no such name. There are ${[...names.map(inCapitals), ...environmentNames].join(', ')}.`,
      2,
    );
  for (const name of environmentNames) if (file[name]) process.env[name] ??= file[name];
  const said = names.map((name) => [name, flags[name] ?? file[inCapitals(name)]]);
  const answers = Object.fromEntries(said.filter(([, answer]) => answer)) as Answers;
  return { answers, hasFile: typeof path === 'string', endsDemo: endsDemo === true, resetsDemo: resetsDemo === true };
}

const inCapitals = (name: Name): string => name.toUpperCase().replaceAll('-', '_');

function parsed(args: string[]): Partial<Record<Name | 'answers' | (typeof switches)[number], string | boolean>> {
  const texts = [...names, 'answers'].map((name) => [name, { type: 'string' }] as const);
  const booleans = switches.map((name) => [name, { type: 'boolean' }] as const);
  try {
    return parseArgs({ args, options: Object.fromEntries([...texts, ...booleans]) }).values;
  } catch {
    throw new Problem(`It is: ${usage}`, 2);
  }
}

function inFile(path: string): NodeJS.Dict<string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Problem(`${path} cannot be read: it is a file of lines like SITE_NAME="Tên trang".`);
  }
  // A colour, or a password: without quotes it would begin a comment, and be lost unsaid.
  const cut = /^\s*(\w+)\s*=(?:#|[ \t]*[^'"`\s#][^\n#]*#)/m.exec(text)?.[1];
  if (cut) throw new Problem(`${cut}: put quotes around what has a #, which begins a comment without them.`, 2);
  return parseEnv(text);
}

/**
 * Asks for what is missing or wrong where somebody can answer, and then for these places, where nobody has named them, which are put into the
 * environment; else says all of it at once.
 */
export async function complete(answers: Answers, places: readonly Place[]): Promise<Answers> {
  if (!stdin.isTTY) {
    const faults = (await Promise.all(names.map((name) => faultOf(name, answers[name])))).filter((fault) => fault !== undefined);
    if (faults.length > 0) throw new Problem(faults.join('\n'), 2);
    return answers;
  }
  // A password in an address is not to come back by an arrow key.
  using terminal = createInterface({ input: stdin, output: stdout, historySize: 0 });
  const all: Answers = {};
  for (const name of names) {
    const { asks, isOptional } = questions[name];
    const line = isOptional ? `${asks} (Enter for none)` : asks;
    const answer = await asked(terminal, line, (given) => faultOf(name, given), answers[name]);
    if (answer) all[name] = answer;
  }
  for (const { name, asks, enter, needs } of places) {
    if (process.env[name] || (needs && !process.env[needs])) continue;
    process.env[name] = await asked(terminal, `${asks} (Enter for ${enter})`, async (given) => faultOfPlace(name, given));
  }
  return all;
}

async function asked(
  terminal: Interface,
  line: string,
  fault: (answer: string) => Promise<string | undefined>,
  given?: string,
): Promise<string> {
  const ask = () =>
    terminal.question(`${line}: `).catch(() => {
      // Ctrl-C or Ctrl-D.
      throw new Problem('\nNothing has changed.');
    });
  for (let answer = given; ; answer = (await ask()).trim()) {
    if (answer === undefined) continue;
    const said = await fault(answer);
    if (said === undefined) return answer;
    console.log(said);
  }
}
