'use strict';

/** What was seen of addresses elsewhere that texts link to. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).createTable('outside_links', (table) => {
      table.string('id', 64).primary();
      table.string('state').notNullable();
      table.integer('status');
      table.string('day', 10).notNullable().index();
      table.integer('silent_days').notNullable();
    });
  },
};
