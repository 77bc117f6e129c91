import { councilArticles } from './council.ts';
import { familyAndPapersArticles } from './family-and-papers.ts';
import { grassrootsArticles } from './grassroots.ts';
import { homeAndInheritanceArticles } from './home-and-inheritance.ts';
import { inNeedArticles } from './in-need.ts';
import { moneyRoadWorkArticles } from './money-road-work.ts';

export const articles = [
  ...councilArticles,
  ...homeAndInheritanceArticles,
  ...familyAndPapersArticles,
  ...moneyRoadWorkArticles,
  ...grassrootsArticles,
  ...inNeedArticles,
];
