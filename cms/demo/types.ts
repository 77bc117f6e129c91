import type { z } from 'zod';
import type { documentSchemas, DocumentType } from '@pho-luat/shared/content-types/index';
import type { Paper } from './papers/paper.ts';

type Typed<T extends DocumentType> = z.input<(typeof documentSchemas)[T]>;

/** The system makes the keys of tasks and placements. */
type Unkeyed<Item> = Item extends { key: string } ? Omit<Item, 'key'> : Item;

/**
 * A demo document is what an editor would have typed: the shared schema's input. Where a document names another, it has that one's
 * key, which `references.ts` replaces by the id.
 */
export type DemoOf<T extends DocumentType> = {
  [Field in keyof Typed<T>]: Typed<T>[Field] extends (infer Item)[] | undefined ? Unkeyed<Item>[] : Typed<T>[Field];
};

export type DemoTask = NonNullable<DemoOf<'plan'>['tasks']>[number];

/** An official document, and what the files made for it say. */
export interface DemoAttachment {
  document: DemoOf<'attachment'>;
  paper: Paper;
}

/** The types that editors write; files are made by code, and codes are issued by the system. */
type EditedType = Exclude<DocumentType, 'file' | 'qr-code'>;

export type DemoEntry = {
  [T in EditedType]: {
    type: T;
    /** What other documents call it. */
    key: string;
    document: DemoOf<T>;
    /** Stays a draft, and stands here on the editors' desk. */
    draft?: 'writing' | 'awaiting-review';
  };
}[EditedType];

/** A file that is made by code, under the name that documents say. */
export interface DemoFile {
  key: string;
  fileName: string;
  mime: string;
  make: () => Promise<Buffer>;
}
