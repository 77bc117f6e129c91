'use strict';

/**
 * Of the two fields of a person's name, Strapi shows the first one first. It held the given name («An»), so menus and lists said
 * «An Nguyễn Văn». Now it holds the family name and the middle one. What is one word in one field («Quản trị») stays.
 */
module.exports = {
  async up(trx, db) {
    // Before the first start there is nobody.
    if (!(await db.getSchemaConnection(trx).hasTable('admin_users'))) return;
    await trx('admin_users')
      .whereNot({ lastname: '' })
      .update({ firstname: trx.ref('lastname'), lastname: trx.ref('firstname') });
  },
};
