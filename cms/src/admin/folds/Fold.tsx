import { useEffect, useState } from 'react';
import { Box, TextButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { createGlobalStyle } from 'styled-components';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { foldWords } from '../../words/desk-folds.ts';
import { opensFor } from './opening.ts';

interface FoldProps {
  /** The first field of its part, and all. */
  start: string;
  names: readonly string[];
}

/** The row of the heading is followed by those of its part. */
const HiddenRows = createGlobalStyle`
  :has(> * > [data-fold='closed']) ~ * {
    display: none;
  }
`;

/** Opens a part of the form, and names what is in it. It is open from the start where something is filled in, or wrong. */
export function Fold({ start, names }: FoldProps) {
  const { values, errors } = useForm('Fold', (form) => form);
  const [isOpened, setOpened] = useState(() => names.some((each) => isFilled(each, (values as Values)[each])));
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
            {foldWords[start]}
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

/** By whoever writes; the system fills in some by itself. Of other documents a form has only the changes. */
function isFilled(name: string, value: unknown): boolean {
  if (['slug', 'publishedOn'].includes(name)) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return !('connect' in value);
  return typeof value === 'string' && value !== '';
}
