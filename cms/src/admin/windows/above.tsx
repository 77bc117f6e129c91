import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { darkTheme, DesignSystemProvider, lightTheme, Modal } from '@strapi/design-system';
import { windowWords } from '../../words/desk.ts';
import { appearance } from '../appearance.ts';

interface WindowAbove<T> {
  title: string;
  /** What it is ended with when it is closed. */
  closed: T;
  /** Its body and footer. */
  children: (end: (result: T) => void) => ReactNode;
}

/**
 * A window that may be wanted on any page, above any window, so it is drawn beside Strapi's own tree: with its styles, and without its
 * routes and forms. Gives what it was ended with.
 */
export function inWindowAbove<T>({ title, closed, children }: WindowAbove<T>): Promise<T> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  return new Promise((resolve) => {
    const end = (result: T) => {
      root.unmount();
      place.remove();
      resolve(result);
    };
    root.render(
      <DesignSystemProvider locale="vi" theme={themeNow()}>
        <Modal.Root open onOpenChange={() => end(closed)}>
          <Modal.Content aria-describedby={undefined}>
            <Modal.Header closeLabel={windowWords.close}>
              <Modal.Title>{title}</Modal.Title>
            </Modal.Header>
            {children(end)}
          </Modal.Content>
        </Modal.Root>
      </DesignSystemProvider>,
    );
  });
}

/** As somebody has chosen in Strapi's own menu, whose words for it these are. */
function themeNow() {
  const chosen = localStorage.getItem('STRAPI_THEME') ?? 'system';
  const isDark = chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  const [theme, { colors }] = isDark ? [darkTheme, appearance.theme.dark] : [lightTheme, appearance.theme.light];
  return { ...theme, colors: { ...theme.colors, ...colors } };
}
