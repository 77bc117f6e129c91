'use strict';

/**
 * The tables of the publication log. They are the migration's own: Strapi drops the table of a content type or a model whose code
 * is missing at a start, and leaves a table alone that it does not know.
 */
module.exports = {
  async up(trx, db) {
    const schema = () => db.getSchemaConnection(trx);

    await schema().createTable('publications', (table) => {
      table.bigIncrements('seq');
      table.string('id', 64).notNullable();
      table.string('type', 40).notNullable();
      table.string('action', 10).notNullable();
      table.string('digest', 64);
      table.string('at', 30).notNullable();
      table.string('by', 200);
      table.text('document', 'longtext');
      table.index(['type', 'id', 'seq'], 'publications_of_document');
    });

    // A code, once here, is never changed and never issued again.
    await schema().createTable('qr_codes', (table) => {
      table.string('code', 6).primary();
      table.string('campaign', 64).notNullable();
      table.string('placement_key', 40).notNullable().unique();
      table.string('issued_on', 10).notNullable();
    });

    // The last report of each release.
    await schema().createTable('releases', (table) => {
      table.string('release', 60).primary();
      table.bigInteger('seq').notNullable();
      table.string('state', 10).notNullable();
      table.string('started_at', 30).notNullable().index();
      table.string('at', 30).notNullable();
      table.text('report', 'longtext').notNullable();
    });
  },
};
