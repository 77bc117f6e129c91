import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { labelOf } from '@pho-luat/shared/choices';
import { formatDay } from '@pho-luat/shared/dates';
import type { Offer } from '@pho-luat/shared/schemas/file-reading';
import { fieldLabel } from '@pho-luat/shared/words/labels';
import { readingWords } from '@pho-luat/shared/words/reading';
import { useFileReadingQuery } from './api.ts';
import type { ChosenFile } from './Files.tsx';
import { emptyFields, formValue, type OfferedField, type SavedDocument } from './fill.ts';

/** The number, type, issuer and day that the file says, for the fields that are still empty: offered, never forced. */
export function OfferBox({ file, saved }: { file: ChosenFile; saved: SavedDocument | undefined }) {
  const { currentData: reading } = useFileReadingQuery(file.documentId);
  const { values, onChange, disabled } = useForm('Offer', (state) => state);
  const offer = reading?.offer ?? {};
  const shown = (Object.keys(offer) as OfferedField[]).filter((field) => offer[field] !== undefined);
  if (shown.length === 0) return null;
  const empty = emptyFields(offer, values as Record<string, unknown>, saved);

  return (
    <Box background="neutral100" hasRadius padding={3} width="100%" style={{ overflowWrap: 'anywhere' }}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
          {readingWords.offer}
        </Typography>
        <Box tag="dl">
          {shown.map((field) => (
            <Flex key={field} gap={2} alignItems="baseline" wrap="wrap">
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {fieldLabel(field)}:
              </Typography>
              <Typography tag="dd" variant="pi" fontWeight="semiBold" textColor="neutral800">
                {textOf(field, offer)}
              </Typography>
            </Flex>
          ))}
        </Box>
        <Box>
          <Button
            size="S"
            variant="secondary"
            disabled={disabled || empty.length === 0}
            onClick={() => {
              for (const field of empty) onChange(field, formValue(field, offer, (values as Record<string, unknown>)[field]));
            }}
          >
            {readingWords.fill}
          </Button>
        </Box>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {empty.length === 0 ? readingWords.nothingEmpty : readingWords.fillHelp}
        </Typography>
      </Flex>
    </Box>
  );
}

function textOf(field: OfferedField, { number, docType, issuer, issuedOn }: Offer): string {
  switch (field) {
    case 'number':
      return number ?? '';
    case 'docType':
      return docType ? labelOf('docTypes', docType) : '';
    case 'issuer':
      return issuer?.name ?? '';
    case 'issuedOn':
      return issuedOn ? formatDay(issuedOn) : '';
  }
}
