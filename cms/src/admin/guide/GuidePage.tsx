import { useEffect, useState } from 'react';
import { Box, Button, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import text from '../../../docs/huong-dan-bien-tap.md?raw';
import { guideWords as words } from '../../words/desk-guide.ts';
import { tourWords } from '../../words/desk-tour.ts';
import { Tour } from '../tour/Tour.tsx';
import { lineAbout, readGuide } from './guide.ts';
import { addressOfPicture } from './pictures.ts';
import { askedIn, idOfSection } from './sections.ts';
import { Text } from './Text.tsx';

const { introduction, sections } = readGuide(text, addressOfPicture);

/** The editors' guide. It comes with the admin, so it is there without the internet, and for this very version. */
export default function GuidePage() {
  const [isTour, setTour] = useState(false);
  // The browser looks for the place before the page is drawn.
  useEffect(openAsked, []);
  return (
    <Page.Main>
      <Page.Title>{words.title}</Page.Title>
      <Layouts.Header
        title={words.title}
        secondaryAction={
          <Button variant="tertiary" onClick={() => setTour(true)}>
            {tourWords.again}
          </Button>
        }
      />
      {isTour && <Tour onEnd={() => setTour(false)} />}
      <Layouts.Content>
        <Text>
          <div dangerouslySetInnerHTML={{ __html: introduction }} />
          <Box tag="nav" aria-label={words.contents}>
            <ol>
              {sections.map(({ number, title }) => (
                <li key={number}>
                  <Link href={`#${idOfSection(number)}`}>{title}</Link>
                </li>
              ))}
            </ol>
          </Box>
          {sections.map(({ number, title, html }) => (
            <section key={number} id={idOfSection(number)}>
              <Typography tag="h2" variant="beta">
                {number}. {title}
              </Typography>
              <div dangerouslySetInnerHTML={{ __html: html }} />
            </section>
          ))}
        </Text>
      </Layouts.Content>
    </Page.Main>
  );
}

/** The section, or its line about what a notice said: there the keyboard and a screen reader go on. */
function openAsked(): void {
  const { id, said } = askedIn(location.hash);
  const section = document.getElementById(id);
  const lines = said ? [...(section?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])] : [];
  const line = lineAbout(said, lines, ({ cells }) => cells[0]?.textContent ?? '');
  if (!line) return section?.scrollIntoView();
  line.tabIndex = -1;
  line.focus();
  line.scrollIntoView({ block: 'center' });
}
