'use strict';

/** What was read from files, by the hash of their bytes: a replaced file has another hash. */
module.exports = {
  async up(trx, db) {
    const schema = () => db.getSchemaConnection(trx);

    await schema().createTable('readings', (table) => {
      table.string('sha256', 64).primary();
      table.string('mime', 120).notNullable();
      // Bytes.
      table.integer('size').notNullable();
      // What is still to be done, and who is at it until when.
      table.string('todo', 10);
      table.string('wanted_at', 30).notNullable();
      table.integer('attempts').notNullable().defaultTo(0);
      table.string('claim', 36);
      table.string('claimed_until', 30);
      // What came of it.
      table.string('state', 20);
      table.string('reason', 30);
      table.integer('page_count');
      table.boolean('has_text_layer').notNullable().defaultTo(false);
      table.string('converted_from', 10);
      table.boolean('is_machine_read').notNullable().defaultTo(false);
      table.boolean('scan_tried').notNullable().defaultTo(false);
      table.string('text', 64);
      table.integer('reader');
      table.string('read_at', 30);
      table.index(['todo', 'wanted_at'], 'readings_to_do');
    });

    // Which bytes a file of the library has now.
    await schema().createTable('reading_files', (table) => {
      table.string('file', 64).primary();
      table.string('sha256', 64).notNullable().index();
    });

    // By the digest of the whole text. A line of the log names it, so it stays when a later version reads the file otherwise.
    await schema().createTable('reading_pages', (table) => {
      table.string('text', 64).notNullable();
      table.integer('page').notNullable();
      table.text('content', 'longtext').notNullable();
      table.primary(['text', 'page']);
    });
  },
};
