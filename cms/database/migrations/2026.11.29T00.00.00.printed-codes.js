'use strict';

/** Columns for a code's ledger entry: the path in a symbol that was printed elsewhere, and where it led when its campaign went off the site. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).alterTable('qr_codes', (table) => {
      table.string('old_path', 200).unique();
      table.text('last_destination');
    });
  },
};
