import { useEffect } from 'react';
import { Field, Textarea } from '@strapi/design-system';
import { longestRemark } from '../../contracts/reviews.ts';
import { reviewWords } from '../../words/reviews.ts';
import { typeRemark, useTypedRemark } from './typed-remark.ts';

/** What the writer tells the reviewer, if anything; the button «Gửi duyệt» takes it along. */
export function RemarkField({ documentId }: { documentId?: string }) {
  const text = useTypedRemark(documentId);
  // What was typed for one new entry, or group, is not for the next one.
  useEffect(() => {
    if (documentId === undefined) return () => typeRemark(documentId, '');
  }, [documentId]);
  return (
    <Field.Root name="review-remark" hint={reviewWords.remarkHelp} width="100%">
      <Field.Label>{reviewWords.remark}</Field.Label>
      <Textarea
        value={text}
        rows={2}
        maxLength={longestRemark}
        onChange={({ target }: { target: HTMLTextAreaElement }) => typeRemark(documentId, target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
