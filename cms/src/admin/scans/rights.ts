import { uidOf } from '../../publication/types.ts';
import type { Page } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';
import { explorer } from '../../rules/rights.ts';

/** The server asks the same right. */
export const mayReadCampaigns = [{ action: explorer('read'), subject: uidOf('qr-campaign') }] satisfies ComponentProps<
  typeof Page.Protect
>['permissions'];
