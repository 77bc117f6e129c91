import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { PlanTasks } from '../contracts/desk-tasks.ts';
import { searchWords } from '../search-words/product.ts';
import { draftRowOf } from '../publication/draft-rows.ts';
import { uidOf } from '../publication/types.ts';

interface AgencyRow {
  id: number;
  documentId: string;
  name: string | null;
  abbreviation: string | null;
}

interface TaskRow {
  id: number;
  leadAgency: { documentId: string } | null;
  partnerAgencies: { documentId: string }[];
}

/** Strapi's form asks for the agencies of a task when it is opened, one by one; here they are asked for all tasks at once. */
export async function planTasks(strapi: Core.Strapi, documentId: string): Promise<PlanTasks> {
  const agenciesOf = { leadAgency: { select: ['documentId'] }, partnerAgencies: { select: ['documentId'] } };
  const populate = { tasks: { select: ['id'], populate: agenciesOf } };
  const plan = await draftRowOf<{ tasks: TaskRow[] }>(strapi, { type: 'plan', id: documentId }, { populate });
  if (!plan) throw new errors.NotFoundError();
  const agencies: AgencyRow[] = await strapi.db.query(uidOf('agency')).findMany({ orderBy: { name: 'asc' } });
  const abbreviations = await searchWords(strapi, 'abbreviation');
  return {
    agencies: agencies.flatMap(({ id, documentId: agency, name, abbreviation }) =>
      name ? [{ id, documentId: agency, name, ...(abbreviation ? { abbreviation } : {}) }] : [],
    ),
    abbreviations: abbreviations.map(([short, long]) => ({ short, long })),
    tasks: plan.tasks.map(({ id, leadAgency, partnerAgencies }) => ({
      id,
      ...(leadAgency ? { leadAgency: leadAgency.documentId } : {}),
      partnerAgencies: partnerAgencies.map((agency) => agency.documentId),
    })),
  };
}
