import { Box, TextButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';
import { reviewWords } from '../../words/reviews.ts';
import type { Remark } from '../../contracts/reviews.ts';
import { useGoTo } from '../findings/go-to.ts';
import { placeOfWords } from './quotes.ts';

interface Props {
  remarks: readonly Remark[];
  /** Each leads to the place that it is about, in the form of this type. */
  leadsIn?: DocumentType | undefined;
}

export function Remarks({ remarks, leadsIn }: Props) {
  if (remarks.length === 0) return null;
  return (
    <Box tag="ul" width="100%">
      {remarks.map((remark) => {
        const { field, quote, text } = remark;
        return (
          <Box
            key={`${field} ${quote} ${text}`}
            tag="li"
            paddingLeft={3}
            paddingBottom={2}
            marginBottom={2}
            borderColor="neutral200"
            style={{ borderWidth: '0 0 0 2px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
          >
            {quote && (
              <Typography tag="blockquote" variant="pi" textColor="neutral600" style={{ marginBottom: '0.4rem' }}>
                {field && fieldPathLabel(field)}: «{quote}»
              </Typography>
            )}
            <Typography tag="p" variant="omega" textColor="neutral800">
              {field && !quote && !leadsIn && <b>{fieldPathLabel(field)}: </b>}
              {text}
            </Typography>
            {field && leadsIn && <Way type={leadsIn} remark={{ ...remark, field }} />}
          </Box>
        );
      })}
    </Box>
  );
}

/** Leads to the words; where they are no longer in the text, this is said, and the field is found. */
function Way({ type, remark: { field, quote, text } }: { type: DocumentType; remark: Remark & { field: string } }) {
  const goTo = useGoTo();
  const values = useForm('Way', (form) => form.values);
  const place = { field, message: text, severity: 'warning' as const };
  const label = reviewWords.goTo(fieldPathLabel(field));
  const now = quote && placeOfWords(type, { ...values }, field, quote);
  if (now)
    return (
      <TextButton onClick={() => goTo({ ...place, field: now, at: quote })}>
        {reviewWords.goToWords}
        <VisuallyHidden>{` «${quote}»`}</VisuallyHidden>
      </TextButton>
    );
  return (
    <>
      {quote !== undefined && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {reviewWords.isGone}
        </Typography>
      )}
      <TextButton onClick={() => goTo(place)}>{label}</TextButton>
    </>
  );
}
