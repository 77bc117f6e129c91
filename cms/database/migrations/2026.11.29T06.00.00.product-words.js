'use strict';

const { chainOf } = require('@pho-luat/shared/log-chain');

const tables = { abbreviation: 'abbreviations', synonym: 'synonyms' };
/** PostgreSQL's lock of the log (`publication/transaction.ts`). */
const logLock = 7301;
/** Eleven parameters a row; SQLite takes some thousands. */
const rowsAtOnce = 400;

/**
 * The words of the search that an empty database was once filled with come with the code now (`site/search/words`). Those that nobody has edited go:
 * nobody's name is on them, and their one line of the log is nobody's. The log says of each that it is public no longer. What an
 * editor has written or changed stays, and counts before the product's word.
 */
module.exports = {
  async up(trx, db) {
    if (db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(?)', [logLock]);
    for (const [type, table] of Object.entries(tables)) {
      // Before the first start there is none.
      if (!(await db.getSchemaConnection(trx).hasTable(table))) continue;
      const seeded = trx('publications').where({ type }).groupBy('id').havingRaw('count(*) = 1').select('id').max('by as by');
      const untouched = trx(table).whereNull('created_by_id').whereNull('updated_by_id').select('document_id');
      const ofNobody = trx.from(seeded.as('seeded')).whereNull('by').whereIn('id', untouched);
      const ids = await ofNobody.orderBy('id').pluck('id');
      for (let from = 0; from < ids.length; from += rowsAtOnce) {
        const some = ids.slice(from, from + rowsAtOnce);
        await trx(table).whereIn('document_id', some).delete();
        await remove(trx, type, some);
      }
    }
  },
};

async function remove(trx, type, ids) {
  const last = await trx('publications').orderBy('seq', 'desc').first('seq', 'chain');
  let { seq, chain } = { seq: Number(last.seq), chain: last.chain };
  const at = new Date().toISOString();
  const lines = ids.map((id) => {
    const line = { seq: (seq += 1), id, type, action: 'remove', at };
    chain = chainOf(chain, line);
    return { ...line, digest: null, document: null, by: null, takedown_reason: null, erases: false, chain };
  });
  await trx('publications').insert(lines);
}
