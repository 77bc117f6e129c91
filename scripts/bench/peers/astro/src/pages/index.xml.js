import rss from '@astrojs/rss';
import { articles } from '../lists.js';

export const GET = ({ site }) =>
  rss({
    title: 'Phổ Luật',
    description: 'Pháp luật cho mọi người dân thành phố.',
    site,
    items: articles.slice(0, 30).map(({ id, data }) => ({
      title: data.title,
      description: data.description,
      pubDate: data.date,
      link: `/bai-viet/${id}/`,
    })),
  });
