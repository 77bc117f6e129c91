'use strict';

/** Which drafts go public together, all or none: each is in one group at most, until it is published or its changes are discarded. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).createTable('document_groups', (table) => {
      table.string('type', 40).notNullable();
      table.string('document', 64).notNullable();
      table.string('name', 36).notNullable().index();
      table.primary(['type', 'document']);
    });
  },
};
