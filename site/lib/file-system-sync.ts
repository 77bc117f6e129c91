import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/**
 * GNU `sync`, started by a small shell that is kept: starting a process from one with much in memory stops that one, for 35 ms of processor
 * time with a gigabyte and 100 ms with four. The shell ends when its input does, as when its parent is killed.
 */
const script = 'while IFS= read -r folder; do sync --file-system "$folder"; echo $?; done';

interface Shell {
  child: ChildProcess;
  /** Who waits, in the order of asking. */
  waiting: ((isSynced: boolean) => void)[];
}

let kept: Shell | undefined;

/** Syncs the whole file system of a folder; false where the machine cannot. */
export function syncFileSystem(folder: string): Promise<boolean> {
  if (folder.includes('\n')) return Promise.resolve(false);
  const { child, waiting } = (kept ??= start());
  return new Promise((resolve) => {
    waiting.push(resolve);
    holdProcess(child, true);
    child.stdin?.write(`${folder}\n`);
  });
}

function start(): Shell {
  const child = spawn('sh', ['-c', script], { stdio: ['pipe', 'pipe', 'ignore'] });
  const shell: Shell = { child, waiting: [] };
  const end = () => {
    if (kept === shell) kept = undefined;
    for (const tell of shell.waiting.splice(0)) tell(false);
  };
  child.once('error', end).once('close', end);
  child.stdin.on('error', end);
  createInterface(child.stdout).on('line', (status) => {
    shell.waiting.shift()?.(status === '0');
    if (shell.waiting.length === 0) holdProcess(child, false);
  });
  return shell;
}

/** The process stays for those who wait, and ends without the shell. */
function holdProcess(child: ChildProcess, isHeld: boolean): void {
  for (const each of [child, child.stdin, child.stdout]) {
    if (each === child || each instanceof Socket) each[isHeld ? 'ref' : 'unref']();
  }
}
