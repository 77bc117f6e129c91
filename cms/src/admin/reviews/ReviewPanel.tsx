import { Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { reviewWords } from '../../words/reviews.ts';
import { minuteText } from '../../words/desk-times.ts';
import type { Entry } from '../entry.ts';
import { publishingApi } from '../publishing/api.ts';
import { useNow } from '../now.ts';
import { Mates } from '../together/Mates.tsx';
import { DraftChanges } from './DraftChanges.tsx';
import { OpenReview } from './OpenReview.tsx';
import { RemarkField } from './RemarkField.tsx';
import { ReturnButton } from './ReturnButton.tsx';

interface Props {
  entry: Entry;
  type: DocumentType;
  publishes: boolean;
}

/** Where the draft is between its writer and a reviewer: what was remarked, what would change on the site, and who did what. */
export function ReviewPanel({ entry, type, publishes }: Props) {
  // Asked for by the panel «Trên trang».
  const { currentData: status } = publishingApi.useEntryStatusQuery(entry);
  const isReadOnly = useForm('ReviewPanel', (form) => form.disabled);
  const now = useNow();
  const review = status?.review;
  if (!review) return null;
  const { isAwaited, isAsPublished, open, maySend, mayReturn, steps } = review;
  return (
    <>
      {open ? (
        <OpenReview type={type} review={open} now={now} />
      ) : (
        <Typography tag="p" variant="omega" textColor="neutral800">
          {isAwaited ? reviewWords.awaited : isAsPublished ? reviewWords.asPublished : reviewWords.writing}
        </Typography>
      )}
      <Mates entry={entry} status={status} />
      {isAwaited && mayReturn && !isReadOnly && <DraftChanges entry={entry} />}
      {mayReturn && !isReadOnly && <ReturnButton entry={entry} type={type} isAwaited={isAwaited} />}
      {!isAwaited && maySend && !publishes && !isReadOnly && <RemarkField documentId={entry.documentId} />}
      <section aria-label={reviewWords.steps}>
        <ul>
          {steps.map(({ step, by, at }) => (
            <Typography key={step} tag="li" variant="pi" textColor="neutral600">
              {reviewWords.step(step, by, minuteText(at, now))}
            </Typography>
          ))}
        </ul>
      </section>
    </>
  );
}
