import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { fieldsOfType } from '@pho-luat/shared/content-types/index';
import { remade } from '@pho-luat/shared/content-types/visit';
import { askFirst } from '../guards/asking.ts';
import { idOfWhoActs } from '../publication/actor.ts';
import { toDraftData } from '../publication/to-draft.ts';
import { writeLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { noteTakenIn } from '../reviews/table.ts';
import type { SeenIntake, TakenIn } from '../contracts/desk-intake.ts';
import { intakeRefusals, intakeWords } from '../words/intake.ts';
import { check } from './check.ts';

/**
 * Stores every line of a table that is new or changes something: all of them, or none. What has drafts becomes one, and nothing is
 * published. Throws a `ValidationError` that names lines that are wrong, or that would change what was saved since it was seen.
 */
export function takeIn(strapi: Core.Strapi, { seen, ...intake }: SeenIntake): Promise<TakenIn> {
  const { type } = intake;
  return writeLog(strapi, async (log) => {
    const { rows } = await check(strapi, intake);
    const wrong = rows.filter(({ shown }) => shown.state === 'wrong');
    if (wrong.length > 0) throw new errors.ValidationError(intakeRefusals.wrong(wrong.map(({ row }) => row.line)));
    const savedAt = new Map(seen.map((one) => [one.line, one.savedAt]));
    const changed = rows.filter(({ shown }) => shown.state !== 'same' && shown.savedAt !== savedAt.get(shown.line));
    if (changed.length > 0) throw new errors.ValidationError(intakeRefusals.changed(changed.map(({ shown }) => shown)));
    const [documents, fields, person] = [strapi.documents(uidOf(type)), fieldsOfType(type), idOfWhoActs(strapi)];
    // A new one has its id by the time that a line below names it.
    const ids = new Map<unknown, string>();
    const toId = (id: unknown) => ids.get(id) ?? id;
    await askFirst(log, 'save', async () => {
      for (const { row, draft, shown } of rows) {
        if (shown.state === 'same') continue;
        const named = remade(fields, draft, ({ field, value }) => {
          if (field.kind !== 'reference') return value;
          return Array.isArray(value) ? value.map(toId) : toId(value);
        });
        const data = await toDraftData(strapi, fields, named, () => undefined);
        const columns = new Set([...row.values.keys()].map((name) => name.split('.')[0]));
        // A new document keeps what the model begins with; a known one keeps what has no column.
        const said = Object.entries(data).filter(([name, value]) => (row.isKnown ? columns.has(name) : value !== null));
        const saved = { ...Object.fromEntries(said), updatedBy: person };
        if (row.isKnown) await documents.update({ documentId: row.id, data: saved as never });
        else ids.set(row.id, (await documents.create({ data: { ...saved, createdBy: person } as never })).documentId);
        await noteTakenIn(log, { type, id: String(toId(row.id)) }, intakeWords.ofLine(row.line));
      }
    });
    const count = (state: string) => rows.filter(({ shown }) => shown.state === state).length;
    return { added: count('new'), changed: count('changed'), same: count('same') };
  });
}
