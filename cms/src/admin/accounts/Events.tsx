import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { accountPageWords as words, eventText } from '../../words/desk-accounts.ts';
import { whenText } from '../../words/desk-times.ts';
import { useNow } from '../now.ts';
import { accountApi } from './api.ts';
import { Section } from './Section.tsx';

/** The last lines of the list that only grows. */
export function Events() {
  const { data: { events } = {}, isError } = accountApi.useAccountEventsQuery(undefined, { refetchOnMountOrArgChange: true });
  const now = useNow();
  return (
    <Section title={words.eventsTitle} intro={words.eventsIntro}>
      {isError && <Typography>{words.eventsError}</Typography>}
      {events && (
        <Table colCount={words.columns.length} rowCount={events.length + 1}>
          <Thead>
            <Tr>
              {words.columns.map((column) => (
                <Th key={column}>
                  <Typography variant="sigma">{column}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {events.map((event) => (
              <Tr key={event.seq}>
                {[whenText(event.at, now), eventText(event), event.by ?? '–', event.whom ?? '–', event.network ?? '–'].map(
                  (text, column) => (
                    <Td key={words.columns[column]}>
                      <Typography textColor="neutral800">{text}</Typography>
                    </Td>
                  ),
                )}
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Section>
  );
}
