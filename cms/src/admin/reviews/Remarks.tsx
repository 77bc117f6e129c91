import { Box, TextButton, Typography } from '@strapi/design-system';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { reviewWords } from '../../words/reviews.ts';
import type { Remark } from '../../schemas/reviews.ts';
import { useGoTo } from '../findings/go-to.ts';

interface Props {
  remarks: readonly Remark[];
  /** Each leads to the field that it is about. */
  jumps?: boolean;
}

export function Remarks({ remarks, jumps = false }: Props) {
  const goTo = useGoTo();
  if (remarks.length === 0) return null;
  return (
    <Box tag="ul" width="100%">
      {remarks.map(({ field, text }) => (
        <Box
          key={`${field} ${text}`}
          tag="li"
          paddingLeft={3}
          paddingBottom={2}
          marginBottom={2}
          borderColor="neutral200"
          style={{ borderWidth: '0 0 0 2px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
        >
          <Typography tag="p" variant="omega" textColor="neutral800">
            {field && !jumps && <b>{fieldLabel(field)}: </b>}
            {text}
          </Typography>
          {field && jumps && (
            <TextButton onClick={() => goTo({ field, message: text, severity: 'warning' })}>
              {reviewWords.goTo(fieldLabel(field))}
            </TextButton>
          )}
        </Box>
      ))}
    </Box>
  );
}
