'use strict';

/** The account of whoever made a link to a draft, which ends with it. Older links end by themselves within a week. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).alterTable('preview_shares', (table) => {
      table.integer('person');
    });
  },
};
