'use strict';

/** What residents asked often and the search has no whole answer to: the last list that the publisher told, in one row. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).createTable('missed_searches', (table) => {
      table.integer('only').primary();
      table.text('list', 'longtext').notNullable();
    });
  },
};
