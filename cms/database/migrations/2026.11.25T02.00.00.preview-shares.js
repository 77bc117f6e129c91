'use strict';

/** Links to a draft for somebody without an account. The token itself is kept nowhere. */
module.exports = {
  async up(trx, db) {
    await db.getSchemaConnection(trx).createTable('preview_shares', (table) => {
      table.string('id', 36).primary();
      table.string('token_hash', 64).notNullable().unique();
      table.string('type', 40).notNullable();
      table.string('document', 64).notNullable();
      table.string('created_by', 200);
      table.string('created_at', 30).notNullable();
      table.string('expires_at', 30).notNullable();
      table.string('revoked_at', 30);
      table.index(['type', 'document'], 'preview_shares_of_document');
    });
  },
};
