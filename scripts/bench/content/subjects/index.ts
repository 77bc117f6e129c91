import { children } from './children.ts';
import { complaints } from './complaints.ts';
import { digital } from './digital.ts';
import { family } from './family.ts';
import { grassroots } from './grassroots.ts';
import { land } from './land.ts';
import { papers } from './papers.ts';
import { roads } from './roads.ts';
import { safety } from './safety.ts';
import type { Subject } from './subject.ts';
import { work } from './work.ts';

export const subjects: readonly Subject[] = [
  land,
  family,
  papers,
  roads,
  work,
  grassroots,
  digital,
  complaints,
  children,
  safety,
];
