import { forwardRef, useEffect, type ComponentType } from 'react';
import { Box } from '@strapi/design-system';
import { Image } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { mediaWords } from '../../words/desk-media.ts';
import { mayDescribe } from './rights.ts';
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

/** «Ảnh và nơi dùng tệp», a page of its own in the menu: Strapi's library has no place for a word of ours. */
export function registerMediaPage(app: StrapiApp): void {
  app.addMenuLink({
    to: 'mo-ta-anh',
    icon: Image,
    intlLabel: { id: 'pho-luat.media', defaultMessage: mediaWords.title },
    permissions: mayDescribe,
    Component: () => import('./MediaPage.tsx'),
  });
}
