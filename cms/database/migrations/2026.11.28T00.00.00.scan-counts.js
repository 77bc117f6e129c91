'use strict';

/** How often the printed codes were opened, as the publisher counted it. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).createTable('scan_counts', (table) => {
      // The installation that counted.
      table.string('source', 36).notNullable();
      table.string('day', 10).notNullable();
      table.string('code', 40).notNullable();
      table.string('device', 10).notNullable();
      table.string('kind', 10).notNullable();
      table.integer('count').notNullable();
      table.primary(['source', 'day', 'code', 'device', 'kind']);
      table.index(['day'], 'scan_counts_of_day');
    });
  },
};
