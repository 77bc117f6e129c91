import type { z } from 'zod';
import { abbreviationSchema } from './abbreviation.ts';
import { agencySchema } from './agency.ts';
import { articleSchema } from './article.ts';
import { attachmentSchema } from './attachment.ts';
import { categorySchema } from './category.ts';
import { fileSchema } from './file.ts';
import { pageSchema } from './page.ts';
import { planSchema } from './plan.ts';
import { qrCampaignSchema } from './qr-campaign.ts';
import { qrCodeSchema } from './qr-code.ts';
import { siteSettingSchema } from './site-setting.ts';
import { synonymSchema } from './synonym.ts';
import { topicSchema } from './topic.ts';

/** Every type that the publication log carries, by the name that Strapi's content type has too (`api::article.article`). */
export const documentSchemas = {
  article: articleSchema,
  plan: planSchema,
  attachment: attachmentSchema,
  'qr-campaign': qrCampaignSchema,
  page: pageSchema,
  category: categorySchema,
  topic: topicSchema,
  agency: agencySchema,
  abbreviation: abbreviationSchema,
  synonym: synonymSchema,
  'site-setting': siteSettingSchema,
  /** Kept by the system: uploads and issued codes. */
  file: fileSchema,
  'qr-code': qrCodeSchema,
} as const;

export type DocumentType = keyof typeof documentSchemas;
export type DocumentOf<T extends DocumentType> = z.infer<(typeof documentSchemas)[T]>;

/** The types that have a draft and a published version. A change of any other is a publication at once. */
export const draftedTypes = ['article', 'plan', 'attachment', 'qr-campaign', 'page'] as const satisfies DocumentType[];
