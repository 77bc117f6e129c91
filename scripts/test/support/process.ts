import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { becomes } from '../../lib/until.ts';

/** A command as a person runs it: what it said, how it ended, and which processes it has. */
export interface Command {
  child: ChildProcess;
  said: () => string;
  code: Promise<number | null>;
}

export function command(args: string[], options: SpawnOptions): Command {
  return ofProgram(process.execPath, args, options);
}

export function ofProgram(program: string, args: string[], options: SpawnOptions): Command {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = once(child, 'close').then(([exitCode]: (number | null)[]) => exitCode ?? null);
  return { child, said: () => text, code };
}

/** Looks until it is so; fails with what was said when it never comes to be. */
export async function eventually(isSo: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  if (!(await becomes(isSo))) throw new Error(`It did not come to be so. ${what()}`);
}

/** Until `npm start` says that all is up; fails with what it said where it ends before. */
export async function upAndRunning({ child, said }: Command): Promise<void> {
  const isUp = () => said().includes('Ctrl-C ends everything');
  await eventually(() => isUp() || child.exitCode !== null || child.signalCode !== null, said);
  if (!isUp()) throw new Error(said());
}

/** A process and all that it has begun, itself first. */
export function familyOf(pid: number): { pid: number; args: string }[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const all = rows.map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row)).filter((match) => match !== null);
  const family = all.filter(([, own]) => Number(own) === pid);
  for (const [, parent] of family) family.push(...all.filter(([, , of]) => of === parent));
  return family.map(([, own, , args = '']) => ({ pid: Number(own), args }));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}
