/** What tests use of it. Strapi's own copy: another library's locks on the same file would not be seen within one process. */
declare module 'better-sqlite3' {
  export default class Database {
    constructor(path: string, options?: { readonly?: boolean });
    exec(sql: string): this;
    prepare(sql: string): { get(...values: string[]): unknown };
    close(): this;
  }
}
