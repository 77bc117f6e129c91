import { paths } from '@pho-luat/shared/paths';
import type { FrameView } from '../src/views.ts';

/** The site as an app on a phone's first screen (W3C, Web Application Manifest). */
export function manifestOf({ siteName, siteDescription }: FrameView): string {
  return JSON.stringify({
    id: paths.home(),
    name: siteName,
    short_name: siteName,
    description: siteDescription,
    lang: 'vi',
    dir: 'ltr',
    start_url: paths.home(),
    scope: paths.home(),
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  });
}
