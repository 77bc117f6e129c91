import { useIsDesktop } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useEntryStatusState } from '../api.ts';
import { isEntryMoving } from '../moving.ts';
import { useNow } from '../../now.ts';
import { Told } from '../../parts/signs.tsx';
import { statementOf } from './statement.ts';

/** On a small screen the panel is folded away below the buttons: its first line is shown beneath them. */
export function ShortStatus() {
  const isDesktop = useIsDesktop();
  const { slug = '', id = '' } = useParams();
  const { currentData: status } = useEntryStatusState({ uid: slug, documentId: id });
  const now = useNow(status !== undefined && isEntryMoving(status));
  if (isDesktop || !status) return null;
  const { tone, text, detail } = statementOf(status, now);
  return (
    <Told tone={tone} isStatement>
      {[text, detail].filter(Boolean).join(' · ')}
    </Told>
  );
}
