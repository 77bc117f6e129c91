import { cloneElement, isValidElement, type ReactElement } from 'react';
import { toast } from 'sonner';
import { strapiErrorText } from '../words/strapi-errors.ts';
import { wayOutOf } from './guide/sections.ts';
import { translations } from './translations/index.ts';

/** What Strapi and our own pages show by `toggleNotification`. */
interface Notice {
  type?: string;
  message?: string;
  link?: { label: string; url: string };
}

/** Strapi's own are gone in four seconds, but a refusal may have several sentences, and be shown nowhere else. */
const faultMs = 30_000;

/**
 * Each notice that something went wrong, Strapi's and ours, leads to what the guide says about it, and stays until it can be read.
 * All of them come by `toast.custom` of the one copy of `sonner`, and Strapi has no place for a link that would hold for all. One of what was done needs no guide.
 */
export function leadFromNotices(): void {
  const show = toast.custom;
  toast.custom = (draw, options) => {
    if (!faultIn(draw(''))) return show(draw, options);
    return show((id) => withWayOut(draw(id)), { ...options, duration: options?.duration ?? faultMs });
  };
}

/** Strapi's `info` is mostly of what was done, but it refuses by it too. */
const refusing = new Set([
  translations['notification.permission.not-allowed-read'],
  translations['upload.permissions.not-allowed.update'],
  translations['content-manager.components.notification.info.maximum-requirement'],
  translations['Roles.ListPage.notification.delete-not-allowed'],
]);

/** The notice is what Strapi's box around it holds. */
function faultIn({ props }: ReactElement<{ children?: unknown }>): ReactElement<Notice> | undefined {
  const { children: notice } = props;
  if (!isValidElement<Notice>(notice)) return undefined;
  const { type = '', message = '' } = notice.props;
  return ['danger', 'warning'].includes(type) || refusing.has(message) ? notice : undefined;
}

function withWayOut(box: ReactElement<{ children?: unknown }>): ReactElement {
  const notice = faultIn(box);
  if (!notice) return box;
  const { message: said = '', link } = notice.props;
  // A request that no server answered is told in the browser's own words.
  const message = strapiErrorText(said) ?? said;
  // The guide is for those who are logged in; before, the words themselves say who helps.
  const wayOut = location.pathname.startsWith('/admin/auth/') ? undefined : wayOutOf(message);
  return cloneElement(box, undefined, cloneElement(notice, { message, link: link ?? wayOut }));
}
