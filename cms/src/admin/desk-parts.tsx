import { Flex } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf, type EntryProps, type Panel, type Part } from './content-manager.ts';
import { HelpLink } from './guide/HelpLink.tsx';

/** Parts of the desk that are ours, each with the way to what the guide says of it. */

type Order = (ours: Part, others: Part[]) => Part[];

/** A panel beside the form of an entry; below the others, if no other order is given. `panel` is called like a component. */
export function addPanel(
  app: StrapiApp,
  panel: (props: EntryProps) => Panel | null,
  order: Order = (ours, others) => [...others, ours],
): void {
  const ours: Part = (props) => {
    const described = panel(props);
    if (!described) return null;
    const { title, content, help } = described;
    return {
      title,
      content: (
        <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={3} width="100%">
          {content}
          <HelpLink to={help} />
        </Flex>
      ),
    };
  };
  contentManagerOf(app).addEditViewSidePanel((panels) => order(ours, panels));
}
