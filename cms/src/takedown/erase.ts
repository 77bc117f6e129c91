import type { Core } from '@strapi/strapi';
import type { Subject } from '../doors/admin-routes.ts';
import { formsOf, keptOf } from '../files/uploads.ts';
import { forgetShares } from '../preview/shares.ts';
import { keepDestinations } from '../publication/codes.ts';
import { erasingLine } from '../publication/log.ts';
import { forgetInReports } from '../publication/releases.ts';
import type { Transaction } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { forgetReadings } from '../reading/table.ts';
import { endSchedule } from '../schedule/notes.ts';
import { noteErasure } from './erasures.ts';
import { deletedFilesWith, filesOfItsOwn, hashesOf } from './own-files.ts';

/**
 * A takedown of which nothing is left: the texts of all lines of the document, its draft, what it alone named, and all that was kept
 * beside it. In the transaction of the takedown; what lies outside the database follows (`erasures.ts`), and the publisher does the
 * same with its copies when it reads the line.
 */
export async function erase(strapi: Core.Strapi, trx: Transaction, subject: Subject, reason: string): Promise<void> {
  const { type, uid, id } = subject;
  const files = await filesOfItsOwn(strapi, trx, subject);
  const hashes = new Set<string>();
  for (const { id: file } of files) for (const sha256 of await hashesOf(strapi, trx, file)) hashes.add(sha256);
  // Before its lines are empty: they say where its codes led.
  if (type === 'qr-campaign') await keepDestinations(strapi, trx, id);
  // First: after it the removal is no news, and adds no line of its own.
  const seq = await erasingLine(strapi, trx, type, id, reason);
  await endSchedule(strapi, trx, type, id, ['publish', 'unpublish']);
  if ((await strapi.db.query(uidOf(type)).count({ where: { documentId: id } })) > 0)
    await strapi.documents(uid).delete({ documentId: id });
  for (const file of files) {
    await erasingLine(strapi, trx, 'file', file.id, reason);
    if (file.upload) await strapi.db.query('plugin::upload.file').delete({ where: { id: file.upload.id } });
  }
  const erased = files.map((file) => file.id);
  // The same bytes, uploaded and deleted before under another name.
  const known = [...hashes];
  for (const sha256 of known) {
    for (const file of await deletedFilesWith(strapi, trx, sha256)) {
      for (const other of await hashesOf(strapi, trx, file)) hashes.add(other);
      await erasingLine(strapi, trx, 'file', file, reason);
      erased.push(file);
    }
  }
  await forgetReadings(strapi, trx, erased);
  await forgetShares(strapi, trx, subject);
  await forgetInReports(strapi, trx, [id, ...erased]);
  const forms = files.flatMap(({ upload }) => (upload ? formsOf(upload) : []));
  for (const form of forms) hashes.add(keptOf(form)?.sha256 ?? '');
  hashes.delete('');
  await noteErasure(strapi, trx, seq, { hashes: [...hashes], uploads: forms.map(({ url }) => url) });
}
