import { planDocuments } from '../plans/index.ts';
import type { DemoAttachment } from '../types.ts';
import { cityDocuments } from './city.ts';
import { laws } from './laws.ts';

export const attachments: DemoAttachment[] = [...laws, ...planDocuments, ...cityDocuments];
