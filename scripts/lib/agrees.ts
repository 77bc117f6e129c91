import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { stopped } from './stop.mjs';

/** Whether somebody at the keyboard agrees. */
export async function agrees(question: string): Promise<boolean> {
  if (!stdin.isTTY) return false;
  using terminal = createInterface({ input: stdin, output: stdout });
  // Ctrl-C or Ctrl-D at the question is no agreement.
  const answer = await terminal.question(`${question} [y/N] `, { signal: stopped }).catch(() => {
    stopped.throwIfAborted();
    return '';
  });
  return /^y(es)?$/i.test(answer.trim());
}
