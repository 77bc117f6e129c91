import { countHeld, isHeldIn, type HeldDocument } from '@pho-luat/shared/schemas/publication';
import { entryAddress } from '@pho-luat/shared/entry-address';
import type { LogFacts } from '../log-facts.ts';
import { failed, ok, unknown, warning, type Probe } from '../probe.ts';

/** A held-back document is its editor's concern, unless the same line was on the site before: then the machine is at fault. */
export const held: Probe = {
  name: 'held',
  async look({ log, environment: { varDir, cmsUrl } }) {
    const facts = await log();
    const [newest] = live(facts);
    if (!newest) return unknown('No release has been reported yet.');
    const once = newest.held.filter((document) => wasSound(facts, document));
    const [first] = once;
    if (first)
      return failed(
        `${once.length} documents are held back that were on the site before: ${first.type} ${first.id}, as the first.`,
        `${entryAddress(cmsUrl, first)} says why, and ${varDir}/logs/publisher.log. Start the installation again.`,
      );
    const count = countHeld(newest);
    if (count > 0) return warning(`${count} documents are held back, as their editors read in the admin.`);
    return ok('No document is held back.');
  },
};

function live({ reports }: LogFacts) {
  return reports.filter(({ state }) => state === 'live');
}

/** Its last line was live in an earlier release. */
function wasSound(facts: LogFacts, document: HeldDocument): boolean {
  const line = facts.lastSeqOf(document);
  return live(facts)
    .slice(1)
    .some((then) => then.seq >= line && !isHeldIn(then, document));
}
