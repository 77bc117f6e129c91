import type { Environment } from '@pho-luat/shared/environment';
import type { Finding, ProbeState } from '@pho-luat/shared/schemas/health';
import { isLocked } from '../../../site/publisher/file-lock.ts';
import { installationAt, type Installation } from '@pho-luat/shared/installation';
import { supervisorLockFile } from '../var-dir.ts';
import type { Memory } from './memory.ts';
import { readLogFacts, type LogFacts } from './log-facts.ts';

/** What one look at an installation is based on. What several probes need is fetched once. */
export interface Look {
  environment: Environment;
  installation: Installation;
  now: Date;
  /** A person waits for the answer, so slow checks run too. */
  isThorough: boolean;
  /** `npm start` is running on this `VAR_DIR`. */
  isRunning: boolean;
  log: () => Promise<LogFacts>;
  /** What earlier looks have left, and this one. */
  memory: () => Memory;
  remember: (changed: Partial<Memory>) => void;
}

export type Found = Omit<Finding, 'name'>;

export interface Probe {
  name: string;
  look: (look: Look) => Promise<Found>;
}

const nothingYet: Memory = {};

export function beginLook(
  environment: Environment,
  {
    now = new Date(),
    isThorough = false,
    isRunning = isLocked(supervisorLockFile(environment.varDir)),
    memory: earlier = nothingYet,
  } = {},
): Look {
  let memory = earlier;
  let log: Promise<LogFacts> | undefined;
  return {
    environment,
    installation: installationAt(environment.varDir),
    now,
    isThorough,
    isRunning,
    log: () => (log ??= readLogFacts(environment)),
    memory: () => memory,
    remember: (changed) => void (memory = { ...memory, ...changed }),
  };
}

const found =
  (state: ProbeState) =>
  (what: string, mend?: string): Found => ({ state, what, mend });

export const ok = found('ok');
export const warning = found('warning');
export const failed = found('failed');
export const unknown = found('unknown');

export const notRunning = unknown('The installation is not running.');
