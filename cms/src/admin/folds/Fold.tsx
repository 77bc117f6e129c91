import { useEffect, useState, type ReactNode } from 'react';
import { Box, TextButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronRight } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import type { ContentTypeName } from '@pho-luat/shared/content-types/names';
import { useUnshown } from '../rights.ts';
import { opensFor } from './opening.ts';
import { isFilled, type FieldOfForm, type Part } from './parts.ts';

interface FoldProps {
  of: ContentTypeName;
  part: Part<FieldOfForm>;
  /** Its rows. */
  children?: ReactNode;
}

/**
 * Opens a part of the form, and names what is in it. It is open from the start where something is filled in, or wrong. The fields of one that was
 * never opened are not there at all: each would read the layout, make the rules of the whole form and ask the server what it offers. Once there they
 * stay, with what can be undone in a text.
 */
export function Fold({ of, part: { title, names }, children }: FoldProps) {
  const getValues = useForm('Fold', (form) => form.getValues);
  const isWrong = useForm('Fold', ({ errors }) => names.some((each) => each in errors));
  const isUnshown = useUnshown();
  const [isOpen, setOpen] = useState(() => names.some((each) => isFilled(of, each, (getValues() as Values)[each])));
  const [wasOpen, setWasOpen] = useState(isOpen);
  useEffect(() => opensFor(names, () => setOpen(true)), [names]);
  // It stays open when that is no more: Strapi forgets what is wrong at each attempt to save.
  if (isWrong && !isOpen) setOpen(true);
  if (isOpen && !wasOpen) setWasOpen(true);
  return (
    <>
      <Box>
        <Typography tag="h2">
          <TextButton
            startIcon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Typography variant="delta" textColor="primary600">
              {title}
            </Typography>
          </TextButton>
        </Typography>
        {!isOpen && (
          <Typography variant="pi" textColor="neutral600">
            {names
              .filter((each) => !isUnshown(each))
              .map(fieldLabel)
              .join(' · ')}
          </Typography>
        )}
      </Box>
      {wasOpen && <Box style={{ display: isOpen ? 'contents' : 'none' }}>{children}</Box>}
    </>
  );
}

type Values = Readonly<Record<string, unknown>>;
