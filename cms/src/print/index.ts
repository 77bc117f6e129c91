import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { printOrderSchema, type PrintJob, type Printable, type Product } from '../contracts/print.ts';
import { messageOf } from '@pho-luat/shared/message-of';
import { toFileName } from '@pho-luat/shared/slug';
import { posterWords, printRefusals } from '../words/print.ts';
import { bodyOf, refuseUnless, type AdminRoutes, type Context } from '../routes/admin-routes.ts';
import { mayRead } from '../rights.ts';
import { installation } from '../installation.ts';
import { uidOf } from '../publication/types.ts';
import { printableCampaign, type PrintableCampaign } from './campaign.ts';
import type { Printing } from './child/request.ts';
import { beginJob, dropJob, fileOf, jobOf } from './jobs.ts';

/** Printed codes at the editors' desk, for those who may read the campaign. Nothing here writes. */
export const printRoutes: AdminRoutes = {
  'GET /print/:documentId': printable,
  'POST /print/:documentId': begin,
  'GET /print-jobs/:job': async (strapi, context) => known(jobOf(...jobIn(strapi, context))),
  'GET /print-jobs/:job/file': file,
  async 'DELETE /print-jobs/:job'(strapi, context) {
    dropJob(...jobIn(strapi, context));
    return {};
  },
};

async function printable(strapi: Core.Strapi, context: Context): Promise<Printable> {
  const { refusal, warnings, placements } = await campaignIn(strapi, context);
  return { refusal, warnings, placements: placements.map(({ printing: _printing, ...placement }) => placement) };
}

async function begin(strapi: Core.Strapi, context: Context): Promise<PrintJob> {
  const { product, placement } = bodyOf(context, printOrderSchema, printRefusals.unread);
  const { title, refusal, placements } = await campaignIn(strapi, context);
  const wanted = placements.filter(({ key }) => placement === undefined || key === placement);
  const printings = wanted.flatMap(({ printing }) => printing ?? []);
  if (refusal || printings.length === 0) {
    throw new errors.ValidationError(refusal ?? wanted[0]?.refusal ?? printRefusals.nothingToPrint);
  }
  const name = nameOf(product, title, placement === undefined ? undefined : printings[0]);
  const job = beginJob(
    ownerOf(context),
    { product, title, siteUrl: installation().siteUrl, printings },
    (extension) => toFileName(name, `.${extension}`),
    (error) => strapi.log.error(`Printed codes could not be made: ${messageOf(error)}`),
  );
  if (!job) throw new errors.ValidationError(printRefusals.busy);
  return job;
}

async function file(strapi: Core.Strapi, context: Context): Promise<Buffer> {
  const { name, bytes } = known(fileOf(...jobIn(strapi, context)));
  context.attachment(name);
  context.set('Cache-Control', 'no-store');
  return Buffer.from(bytes);
}

function campaignIn(strapi: Core.Strapi, { params }: Context): Promise<PrintableCampaign> {
  refuseStrangers(strapi);
  return printableCampaign(strapi, String(params.documentId), installation().siteUrl, new Date());
}

function jobIn(strapi: Core.Strapi, context: Context): [owner: string, id: string] {
  refuseStrangers(strapi);
  return [ownerOf(context), String(context.params.job)];
}

function refuseStrangers(strapi: Core.Strapi): void {
  refuseUnless(mayRead(strapi, uidOf('qr-campaign')));
}

function ownerOf({ state }: Context): string {
  return String((state.user as { id: number | string }).id);
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new errors.NotFoundError();
  return found;
}

const namesOfKinds = { notice: posterWords.notice, labels: posterWords.label };

/** What could be cut off is last. */
function nameOf(product: Product, title: string, only: Printing | undefined): string {
  const kind =
    product.kind === 'poster'
      ? product.paper
      : product.kind === 'svg' || product.kind === 'png'
        ? ''
        : namesOfKinds[product.kind];
  return ['mã QR', only?.code, kind, only?.place ?? title].filter(Boolean).join(' ');
}
