'use strict';

/** What was sent for review and returned, by whom and with which remarks. A draft's own, so no line of the log says it. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).createTable('reviews', (table) => {
      table.increments('id');
      table.string('type', 40).notNullable();
      table.string('document', 64).notNullable();
      table.string('action', 10).notNullable();
      table.string('at', 30).notNullable();
      table.string('by', 200);
      // The account, to know whom it concerns; names may be alike.
      table.integer('person');
      table.text('remarks', 'longtext').notNullable();
      table.index(['type', 'document'], 'reviews_of_document');
    });
  },
};
