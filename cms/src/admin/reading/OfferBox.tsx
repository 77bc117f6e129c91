import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { labelOf } from '@pho-luat/shared/choices';
import { formatDay } from '@pho-luat/shared/dates';
import type { Offer } from '../../contracts/file-reading.ts';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { readingWords } from '../../words/reading.ts';
import { readingApi } from './api.ts';
import type { ChosenFile } from './Files.tsx';
import {
  differingFields,
  emptyFields,
  formValue,
  isEmpty,
  offeredFields,
  type OfferedField,
  type SavedDocument,
  type Values,
} from './fill.ts';

/** The number, type, issuer and day that the file says: offered for fields that are empty, shown where the form says otherwise. */
export function OfferBox({ file, saved }: { file: ChosenFile; saved: SavedDocument | undefined }) {
  const { currentData: reading } = readingApi.useFileReadingQuery(file.documentId);
  const form = useForm('Offer', (state) => state);
  const values = form.values as Values;
  const offer = reading?.offer ?? {};
  const empty = emptyFields(offer, values, saved);
  const differing = differingFields(offer, values, saved);
  const unknownIssuer = isEmpty('issuer', values.issuer, saved) ? offer.unknownIssuer : undefined;
  if (empty.length + differing.length === 0 && !unknownIssuer) return null;

  return (
    <Box background="neutral100" hasRadius padding={3} width="100%" style={{ overflowWrap: 'anywhere' }}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
          {readingWords.offer}
        </Typography>
        <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
          {offeredFields
            .filter((field) => empty.includes(field) || differing.includes(field))
            .map((field) => (
              <Box key={field}>
                <Typography tag="dt" variant="pi" textColor="neutral600">
                  {fieldLabel(field)}
                </Typography>
                <Typography tag="dd" variant="pi" fontWeight="semiBold" textColor="neutral800">
                  {textOf(field, offer)}
                </Typography>
                {differing.includes(field) && (
                  <Typography tag="dd" variant="pi" textColor="neutral800">
                    {readingWords.differs}
                  </Typography>
                )}
              </Box>
            ))}
        </Flex>
        {unknownIssuer && (
          <Typography tag="p" variant="pi" textColor="neutral800">
            {readingWords.unknownIssuer(unknownIssuer)}
          </Typography>
        )}
        {empty.length > 0 && (
          <Box>
            <Button
              size="S"
              variant="secondary"
              disabled={form.disabled}
              onClick={() => {
                for (const field of empty) form.onChange(field, formValue(field, offer, values[field]));
              }}
            >
              {readingWords.fill}
            </Button>
            <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
              {readingWords.fillHelp}
            </Typography>
          </Box>
        )}
      </Flex>
    </Box>
  );
}

function textOf(field: OfferedField, { number, docType, issuer, issuedOn, title, signer }: Offer): string {
  switch (field) {
    case 'title':
      return title ?? '';
    case 'signer':
      return signer ?? '';
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
