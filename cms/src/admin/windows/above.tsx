import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Alert, Box, darkTheme, DesignSystemProvider, lightTheme, Modal } from '@strapi/design-system';
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
  return new Promise((resolve) => {
    const remove = drawAbove(
      <Modal.Root open onOpenChange={() => end(closed)}>
        <Modal.Content aria-describedby={undefined}>
          <Modal.Header closeLabel={windowWords.close}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          {children(end)}
        </Modal.Content>
      </Modal.Root>,
    );
    function end(result: T) {
      remove();
      resolve(result);
    }
  });
}

const noticeMs = 10_000;

/** Says that something was done, on top of any page, until it is closed or for some seconds. */
export function noticeAbove(message: string): void {
  const remove = drawAbove(
    <Box position="fixed" top="46px" left={0} right={0} marginLeft="auto" marginRight="auto" maxWidth="50rem" zIndex={1000}>
      <Alert variant="success" title="" closeLabel={windowWords.close} onClose={() => end()}>
        {message}
      </Alert>
    </Box>,
  );
  const timer = setTimeout(remove, noticeMs);
  function end() {
    clearTimeout(timer);
    remove();
  }
}

/** Gives what takes it away again. */
function drawAbove(what: ReactNode): () => void {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  root.render(
    <DesignSystemProvider locale="vi" theme={themeNow()}>
      {what}
    </DesignSystemProvider>,
  );
  return () => {
    root.unmount();
    place.remove();
  };
}

/** The theme that was chosen in Strapi's own menu, in Strapi's words. */
function themeNow() {
  const chosen = localStorage.getItem('STRAPI_THEME') ?? 'system';
  const isDark = chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  const [theme, { colors }] = isDark ? [darkTheme, appearance.theme.dark] : [lightTheme, appearance.theme.light];
  return { ...theme, colors: { ...theme.colors, ...colors } };
}
