'use strict';

/** What a file has that was not read, as JSON: pages that are pictures, pictures in a text, what it hides. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).alterTable('readings', (table) => {
      table.text('unread');
    });
  },
};
