/** Content types by the name that Strapi (`api::article.article`), the publication log and references in other types have for them. */
export type ContentTypeName =
  | 'article'
  | 'plan'
  | 'attachment'
  | 'qr-campaign'
  | 'page'
  | 'category'
  | 'topic'
  | 'agency'
  | 'ward'
  | 'term'
  | 'abbreviation'
  | 'synonym'
  | 'site-setting';
