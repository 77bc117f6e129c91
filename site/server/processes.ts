import { readdirSync, readFileSync } from 'node:fs';

/** What the system says about running processes. Empty where it has no `/proc`. */

export interface ProcessFacts {
  parent: number;
  /** In ticks since the machine started. */
  startedAt: number;
  /**
   * Each thread's: `R` running or wanting to, `S` asleep, `D` waiting for the disk, `T` stopped, `t` held by a debugger, as
   * `proc_pid_stat(5)` has it.
   */
  states: string[];
  /** The processor time of all its threads. */
  processorSeconds: number;
}

/** `USER_HZ`, on every machine that Node runs on. */
const ticksPerSecond = 100;

export function allProcesses(): number[] {
  return numbersIn('/proc');
}

/** The arguments that it was started with; none when it is gone or has ended. */
export function argumentsOf(pid: number): string[] {
  return read(`/proc/${pid}/cmdline`)?.split('\0').slice(0, -1) ?? [];
}

/** A variable of the environment that it was started with; nothing where it has none, or the process is another user's. */
export function variableOf(pid: number, name: string): string | undefined {
  const variables = read(`/proc/${pid}/environ`)?.split('\0') ?? [];
  return variables.find((variable) => variable.startsWith(`${name}=`))?.slice(name.length + 1);
}

export function factsOf(pid: number): ProcessFacts | undefined {
  const whole = statOf(`/proc/${pid}`);
  if (!whole) return undefined;
  const states = numbersIn(`/proc/${pid}/task`).flatMap((thread) => statOf(`/proc/${pid}/task/${thread}`)?.[0] ?? []);
  const [parent, user, system, startedAt] = [1, 11, 12, 19].map((field) => Number(whole[field])) as [
    number,
    number,
    number,
    number,
  ];
  return { parent, startedAt, states, processorSeconds: (user + system) / ticksPerSecond };
}

/** The fields from the state on. */
function statOf(place: string): string[] | undefined {
  // The name, in brackets, may hold anything.
  return read(`${place}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
