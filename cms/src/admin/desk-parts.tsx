import { Flex } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { guideWords } from '../words/desk-guide.ts';
import { contentManagerOf, type EntryProps, type Panel, type Part } from './content-manager.ts';
import { HelpLink } from './guide/HelpLink.tsx';
import { addressInGuide, type SectionName } from './guide/sections.ts';

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
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          {content}
          <HelpLink to={help} />
        </Flex>
      ),
    };
  };
  contentManagerOf(app).addEditViewSidePanel((panels) => order(ours, panels));
}

type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;

interface OwnWidget extends Pick<Widget, 'icon' | 'component' | 'permissions'> {
  id: string;
  title: string;
  help: SectionName;
}

/** A frame of the home page, before those that are there. */
export function addWidget(app: StrapiApp, { id, title, help, ...rest }: OwnWidget): void {
  app.widgets.register((widgets) => [
    {
      id,
      title: { id: `pho-luat.${id}`, defaultMessage: title },
      link: { label: { id: 'pho-luat.guide', defaultMessage: guideWords.title }, href: `/${addressInGuide(help)}` },
      ...rest,
    },
    ...widgets,
  ]);
}
