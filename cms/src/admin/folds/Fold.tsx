import { useEffect, useState } from 'react';
import { Box, TextButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { createGlobalStyle } from 'styled-components';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import type { ContentTypeName } from '@pho-luat/shared/content-types/names';
import { opensFor } from './opening.ts';
import { isFilled } from './parts.ts';

interface FoldProps {
  of: ContentTypeName;
  title: string;
  /** The fields of its part. */
  names: readonly string[];
}

/** The row of the heading is followed by those of its part. */
const HiddenRows = createGlobalStyle`
  :has(> * > [data-fold='closed']) ~ * {
    display: none;
  }
`;

/** Opens a part of the form, and names what is in it. It is open from the start where something is filled in, or wrong. */
export function Fold({ of, title, names }: FoldProps) {
  const { values, errors } = useForm('Fold', (form) => form);
  const [isOpened, setOpened] = useState(() => names.some((each) => isFilled(of, each, (values as Values)[each])));
  useEffect(() => opensFor(names, () => setOpened(true)), [names]);
  const isOpen = isOpened || names.some((each) => each in errors);
  return (
    <Box data-fold={isOpen ? 'open' : 'closed'}>
      <HiddenRows />
      <Typography tag="h2">
        <TextButton
          startIcon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpened(!isOpen)}
        >
          <Typography variant="delta" textColor="primary600">
            {title}
          </Typography>
        </TextButton>
      </Typography>
      {!isOpen && (
        <Typography variant="pi" textColor="neutral600">
          {names.map(fieldLabel).join(' · ')}
        </Typography>
      )}
    </Box>
  );
}

type Values = Readonly<Record<string, unknown>>;
