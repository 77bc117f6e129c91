import type { Core } from '@strapi/strapi';
import type { EntryStatus } from '@pho-luat/shared/schemas/desk';
import { issueText } from '@pho-luat/shared/words/issues';
import { fieldPathLabel } from '@pho-luat/shared/words/labels';
import type { Subject } from '../doors/admin-routes.ts';
import { mayPublish, mayUpdate } from '../guards/rights.ts';
import { lastLine, type StoredLine } from '../publication/log.ts';
import { keptReportsOf } from '../publication/releases.ts';
import { isDrafted } from '../publication/types.ts';
import { scheduleOf } from '../schedule/shown.ts';
import { mayTakeDown } from '../takedown/right.ts';
import { addressOf } from './address.ts';
import { findingsOfDraft } from './findings.ts';
import { stateOf } from './state.ts';

/** Everything that the panel beside an entry says of its publication. */
export async function entryStatus(strapi: Core.Strapi, subject: Subject, now: Date): Promise<EntryStatus> {
  const { type, uid, id } = subject;
  const { line, href } = await strapi.db.transaction(async ({ trx }) => {
    const last = await lastLine(strapi, trx, type, id);
    return { line: last, href: last && (await addressOf(strapi, trx, last)) };
  });
  const reports = await keptReportsOf(strapi);
  const findings = await findingsOfDraft(strapi, type, id, now);
  const schedule = isDrafted(type) ? await scheduleOf(strapi, subject, findings) : undefined;
  const hold = reports[0]?.hold;
  return {
    ...(line ? { ...aboutLine(line), ...stateOf(line, reports, now) } : { state: 'never', notes: [] }),
    ...(href ? { href } : {}),
    findings: findings.map((issue) => ({
      label: fieldPathLabel(issue.field),
      message: issueText(issue),
      severity: issue.severity,
    })),
    ...(schedule ? { schedule } : {}),
    ...(hold ? { hold } : {}),
    may: {
      takeDown: isDrafted(type) && line !== undefined && mayTakeDown(strapi),
      restore: isDrafted(type) && mayUpdate(strapi, uid),
      share: isDrafted(type) && mayPublish(strapi, uid),
    },
  };
}

function aboutLine({ action, seq, at }: StoredLine): Pick<EntryStatus, 'action' | 'seq' | 'since'> {
  return { action, seq, since: at };
}
