import type { Random } from '../content/random.ts';
import type { TestedInstallation } from './installation.ts';
import type { Diary } from './diary.ts';

/** The results of a fault: all but `tried` must be zero. */
export interface Tally {
  /** Acknowledgements that were asked for while the fault was there. */
  tried: number;
  /** Acknowledged, and not there afterwards. */
  lost: number;
  /** Shown or stored differently from what was acknowledged, or an error for a reader. */
  wrong: number;
  /** Not done, and nobody was told. */
  notTold: number;
  /** What each of these was. */
  notes: string[];
}

/** One fault, done to a whole installation again and again. */
export interface Fault {
  /** How often it is done by itself, and in the short form. */
  times: { usual: number; short: number };
  /** Why it cannot be done here, where it cannot. */
  cannot?: () => string | undefined;
  /** A file of the system that it needs, and the package of Debian's that brings it. */
  needs?: { file: string; package: string };
  /** How the installation is begun. */
  setting?: { database?: 'postgres'; megabytes?: number };
  /** Once; what was asked goes through the diary, which is looked through after each time. */
  once: (installation: TestedInstallation, diary: Diary, chance: Random) => Promise<void>;
}
