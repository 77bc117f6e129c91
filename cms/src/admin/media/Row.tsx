import { Box, Flex, Typography } from '@strapi/design-system';
import { isFileName } from '../../rules/texts/pictures.ts';
import { mediaWords as words } from '../../words/desk-media.ts';
import { TextField } from '../fields/TextField.tsx';
import type { LibraryFile } from './api.ts';
import { Uses } from './Uses.tsx';

interface RowProps {
  file: LibraryFile;
  text: string | undefined;
  onType: (text: string) => void;
}

/** A file, with a field for its words where it is a picture. */
export function Row({ file, text, onType }: RowProps) {
  const isPicture = file.mime.startsWith('image/');
  return (
    <Flex tag="li" gap={4} wrap="wrap" alignItems="flex-start" padding={4}>
      <Box width="12rem">
        {isPicture ? (
          <img
            src={file.formats?.thumbnail?.url ?? file.url}
            alt=""
            loading="lazy"
            style={{ display: 'block', maxWidth: '100%', maxHeight: '9rem' }}
          />
        ) : (
          <Typography variant="sigma">{file.ext.slice(1)}</Typography>
        )}
      </Box>
      <Flex direction="column" alignItems="flex-start" gap={2} flex="1 1 20rem" style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="h2" variant="omega" fontWeight="semiBold">
          {file.name}
        </Typography>
        {isPicture && (
          <Box width="100%">
            <TextField
              name={`alt-${file.id}`}
              label={words.alt}
              fault={text !== undefined && isFileName(text) ? words.altIsFileName : undefined}
              value={text ?? file.alternativeText ?? ''}
              onChange={onType}
            />
          </Box>
        )}
        <Uses file={file} />
      </Flex>
    </Flex>
  );
}
