import { uidOf } from '../../publication/types.ts';
import { dropWords } from '../../words/desk-drop.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { FromFile } from './FromFile.tsx';

export function fromFilePanel({ model }: EntryProps): Panel | null {
  return model === uidOf('article') ? { title: dropWords.panel, content: <FromFile />, help: 'writing' } : null;
}
