import type { ReactNode } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { uidOf } from '../publication/types.ts';
import type { SectionName } from './guide/sections.ts';

/** What the content manager lets others change. Strapi has these types, and does not give them out. */
interface ContentManagerApis {
  addBulkAction(reduce: (actions: Part[]) => Part[]): void;
  addDocumentAction(reduce: (actions: Part[]) => Part[]): void;
  addDocumentHeaderAction(reduce: (actions: Part[]) => Part[]): void;
  addEditViewSidePanel(reduce: (panels: Part[]) => Part[]): void;
}

/** A component that describes a part; Strapi's own say which they are by their `type`. */
export interface Part {
  (props: EntryProps): object | null;
  type?: string;
  position?: string | string[];
}

/** What a part knows of the entry in view. */
export interface EntryProps {
  /** The content type. */
  model: string;
  /** Absent while an entry is new. */
  document?: Shown & { documentId?: string };
  /** Those that were selected in a list. */
  documents?: readonly Shown[];
}

interface Shown {
  /** Only an entry with a draft has one. */
  status?: 'draft' | 'modified' | 'published';
}

/** A panel at the side of the form. */
export interface Panel {
  title: string;
  content: ReactNode;
  /** What the guide says of it. */
  help: SectionName;
}

/** An entry of the menu at the top, with a window of its own. */
export interface Action {
  label: string;
  icon: ReactNode;
  variant: 'danger';
  position: 'header';
  dialog: { type: 'modal'; title: string; content: (props: { onClose: () => void }) => ReactNode };
}

/** A button beside «Lưu», or an entry of the menu at the top. */
export interface ButtonAction {
  label: string;
  icon: ReactNode;
  position: 'panel' | 'header';
  disabled: boolean;
  loading: boolean;
  onClick: () => unknown;
}

/** The address of an entry's form below the admin's own, and of the entry below the server's. */
export function addressOf(uid: string, documentId: string): string {
  const isSingle = uid === uidOf('site-setting');
  return isSingle ? `/content-manager/single-types/${uid}` : `/content-manager/collection-types/${uid}/${documentId}`;
}

export function contentManagerOf(app: StrapiApp): ContentManagerApis {
  return app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
}

type Change<Offered> = (offered: Offered | null, props: EntryProps) => object | null;

/**
 * Lays something over an action of Strapi's own: `change` is called like a component, with what Strapi offers, or with undefined
 * where it offers nothing.
 */
export function changeAction<Offered extends object>(app: StrapiApp, type: string, change: Change<Offered>): void {
  contentManagerOf(app).addDocumentAction((actions) => changed(actions, type, change));
}

/** The same of an action for all that are selected in a list. */
export function changeBulkAction<Offered extends object>(app: StrapiApp, type: string, change: Change<Offered>): void {
  contentManagerOf(app).addBulkAction((actions) => changed(actions, type, change));
}

function changed<Offered extends object>(actions: Part[], type: string, change: Change<Offered>): Part[] {
  return actions.map((action) => {
    if (action.type !== type) return action;
    const { position } = action;
    return Object.assign((props: EntryProps) => change(action(props) as Offered | null, props), { type, position });
  });
}
