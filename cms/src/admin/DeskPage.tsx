import type { ComponentProps, ReactNode } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { HelpLink } from './guide/HelpLink.tsx';
import type { SectionName } from './guide/sections.ts';

interface DeskPageProps {
  title: string;
  subtitle?: string | undefined;
  /** What the guide says of it. */
  help: SectionName;
  /** Who may see it: everybody, if nothing is said. */
  permissions?: ComponentProps<typeof Page.Protect>['permissions'];
  primaryAction?: ReactNode;
  children: ReactNode;
}

/** A page of our own in the menu. */
export function DeskPage({ title, subtitle, help, permissions, primaryAction, children }: DeskPageProps) {
  const page = (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} secondaryAction={<HelpLink to={help} />} primaryAction={primaryAction} />
      <Layouts.Content>{children}</Layouts.Content>
    </Page.Main>
  );
  return permissions ? <Page.Protect permissions={permissions}>{page}</Page.Protect> : page;
}
