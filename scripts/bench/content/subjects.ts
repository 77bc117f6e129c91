import { articles } from '../../../cms/demo/articles/index.ts';
import { topics } from '../../../cms/demo/around/sections.ts';

/** What articles are made of: the sentences, lists and tables of the demonstration's articles on a life event. */
export interface Subject {
  /** The name of the life event. */
  name: string;
  /** What an article may be about. */
  matters: string[];
  sentences: string[];
  /** Each is Markdown. */
  lists: string[];
  tables: string[];
}

export const subjects: readonly Subject[] = topics
  .map(({ name, slug, description = '' }) => {
    const bodies = articles.filter((article) => article.topics?.includes(slug)).map(({ body }) => body);
    // A link or a footnote names something that a made-up article does not have.
    const blocks = bodies.flatMap((body) => body.split('\n\n')).filter((block) => !/^[#>]|\]\(|\[\^/.test(block));
    const prose = blocks.filter((block) => !/^([-|]|\d+\.) ?|:$/.test(block));
    return {
      name,
      matters: `${description[0]?.toLowerCase()}${description.slice(1, -1)}`.split(', '),
      sentences: prose.flatMap((block) => block.split(/(?<=[.?!]) (?=\p{Lu})/u)),
      lists: blocks.filter((block) => block.startsWith('- ')),
      tables: blocks.filter((block) => block.startsWith('|')),
    };
  })
  .filter(({ sentences }) => sentences.length > 13);
