'use strict';

/** What the line of an erasure cannot say, because it is erased there: the bytes that are to go, until they have gone. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).createTable('erasures', (table) => {
      table.bigInteger('seq').primary();
      table.text('bytes', 'longtext').notNullable();
      table.string('done_at', 30);
    });
  },
};
