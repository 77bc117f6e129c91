import type { ReleaseReport } from '../../src/schemas/publication.ts';

/** What the publisher tells of a release: that it is live, if nothing else is said. */
export function releaseReport(said: Pick<ReleaseReport, 'release' | 'seq' | 'at'> & Partial<ReleaseReport>): ReleaseReport {
  return { state: 'live', step: 'swap', startedAt: said.at, held: [], notes: [], ...said };
}
