import { documentTypeOf, isDrafted } from '../../publication/types.ts';
import { reviewWords } from '../../words/reviews.ts';
import type { EntryProps, Panel } from '../content-manager.ts';
import { useMay } from '../rights.ts';
import { RemarkField } from './RemarkField.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';

/** «Duyệt», beside the form of every draft. Editors who publish a new entry themselves have nothing to read there yet. */
export function reviewPanel({ model, document }: EntryProps): Panel | null {
  const publishes = useMay('explorer.publish', model);
  const type = documentTypeOf(model);
  if (!type || !isDrafted(type)) return null;
  const documentId = document?.documentId;
  if (documentId === undefined) return publishes ? null : { title: reviewWords.panel, content: <RemarkField />, help: 'writing' };
  return {
    title: reviewWords.panel,
    content: <ReviewPanel entry={{ uid: model, documentId }} type={type} publishes={publishes} />,
    help: publishes ? 'publishing' : 'writing',
  };
}
