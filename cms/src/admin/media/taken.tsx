import { forwardRef, useEffect, type ComponentType } from 'react';
import { Box } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { want, wantNothing } from './wanted.ts';

/** What is known here of the props of Strapi's input of files. */
interface MediaProps {
  attribute?: { allowedTypes?: string[] | null };
}

/** Whose window of the library lists what its field takes. */
export function listWhatFieldsTake(app: StrapiApp): void {
  const Input = app.library.fields.media as ComponentType<MediaProps & { ref?: unknown }>;
  const MediaField = forwardRef<unknown, MediaProps>(function MediaField(props, ref) {
    useEffect(() => wantNothing, []);
    return (
      <Box onClickCapture={() => want(props.attribute?.allowedTypes ?? [])}>
        <Input {...props} ref={ref} />
      </Box>
    );
  });
  app.addFields({ type: 'media', Component: MediaField });
}
