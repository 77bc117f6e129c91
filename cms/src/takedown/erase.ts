import type { Subject } from '../routes/admin-routes.ts';
import { takeFormerForms } from '../files/former-forms.ts';
import { forgetShares } from '../preview/shares.ts';
import { keepDestinations } from '../codes/once-gone.ts';
import { isThere } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import { forgetInReports } from '../publication/releases.ts';
import { forgetFiles } from '../reading/table.ts';
import { actionNames } from '../schedule/fields.ts';
import { endSchedule } from '../schedule/notes.ts';
import { noteErasure } from './erasures.ts';
import { deletedFilesWith, filesOfItsOwn, hashesOf } from './own-files.ts';

/**
 * A takedown of which nothing is left: the texts of all lines of the document, its draft, what it alone named, and all that was kept
 * beside it. In the transaction of the takedown; what is outside the database follows (`erasures.ts`), and the publisher does the
 * same with its copies when it reads the line.
 */
export async function erase(log: Log, subject: Subject, reason: string): Promise<void> {
  const { strapi } = log;
  const { type, uid, id } = subject;
  const files = await filesOfItsOwn(log, subject);
  const hashes = new Set<string>();
  for (const { id: file } of files) for (const sha256 of await hashesOf(log, file)) hashes.add(sha256);
  // Done before the texts of its lines are deleted: they say where its codes led.
  if (type === 'qr-campaign') await keepDestinations(log, id);
  // First: after it the removal is no news, and adds no line of its own.
  const seq = await log.erase(type, id, reason);
  await endSchedule(log, type, id, actionNames);
  // What reviewers remarked goes with it, as with any deletion.
  if (await isThere(strapi, subject)) await strapi.documents(uid).delete({ documentId: id });
  for (const file of files) {
    await log.erase('file', file.id, reason);
    if (file.upload) await strapi.db.query('plugin::upload.file').delete({ where: { id: file.upload.id } });
  }
  const erased = files.map((file) => file.id);
  // The same bytes, uploaded and deleted before under another name.
  const known = [...hashes];
  for (const sha256 of known) {
    for (const file of await deletedFilesWith(log, sha256)) {
      for (const other of await hashesOf(log, file)) hashes.add(other);
      await log.erase('file', file, reason);
      erased.push(file);
    }
  }
  await forgetFiles(log, erased);
  await forgetShares(log, subject);
  await forgetInReports(log, [id, ...erased]);
  // Forms of the uploads that were deleted just now are among these.
  for (const sha256 of await takeFormerForms(log, erased)) hashes.add(sha256);
  await noteErasure(log, seq, { hashes: [...hashes] });
}
