import type { Limits } from '../limits.ts';

/** What the process is begun with, as JSON in its first argument. The file itself is its standard input, so that no name of it counts. */
export interface ReadRequest {
  task: 'text' | 'scan';
  mime: string;
  limits: Limits;
}
