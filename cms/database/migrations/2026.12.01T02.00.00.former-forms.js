'use strict';

/** Smaller forms of pictures that were replaced or deleted, by the picture: no row of the library names their bytes any more. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).createTable('former_forms', (table) => {
      table.string('file', 64).notNullable();
      table.string('sha256', 64).notNullable();
      table.primary(['file', 'sha256']);
    });
  },
};
