import { articles, documents, lists } from '../lists.js';

export const GET = ({ site }) => {
  const paths = [
    '/',
    ...lists.map(({ path }) => `/${path}/`),
    ...articles.map(({ id }) => `/bai-viet/${id}/`),
    ...documents.map(({ data }) => data.url),
  ];
  const entries = paths.map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`);
  return new Response(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`);
};
