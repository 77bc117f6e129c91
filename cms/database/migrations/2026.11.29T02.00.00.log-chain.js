'use strict';

const { chainOf } = require('@pho-luat/shared/log-chain');

/** Two parameters a row; SQLite takes some thousands. */
const rowsAtOnce = 400;

/**
 * Chains the lines of the log. Their digests are not compared with their texts here, because a damaged line must not keep an installation
 * from being updated: the check of the log names it at the start that follows.
 */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).alterTable('publications', (table) => {
      table.string('chain', 64);
      table.boolean('erases').notNullable().defaultTo(false);
    });

    let last = { seq: 0, chain: '' };
    for (;;) {
      const lines = await trx('publications')
        .where('seq', '>', last.seq)
        .orderBy('seq')
        .limit(rowsAtOnce)
        .select('seq', 'id', 'type', 'action', 'digest', 'at', 'by', 'takedown_reason');
      if (lines.length === 0) return;
      const links = lines.map(({ seq, takedown_reason, ...line }) => {
        const named = { ...line, seq: Number(seq), takedown: takedown_reason !== null };
        last = { seq: named.seq, chain: chainOf(last.chain, named) };
        return last;
      });
      await trx.raw(
        `update publications set chain = link.column2
         from (values ${links.map(() => '(?, ?)').join(', ')}) as link
         where publications.seq = cast(link.column1 as bigint)`,
        links.flatMap(({ seq, chain }) => [seq, chain]),
      );
    }
  },
};
