import type { AnswerView } from '../../src/views.ts';

type Shown = Omit<AnswerView, 'structured'>;

interface Article {
  title: string;
  lead?: string | undefined;
  /** Absolute. */
  address: string;
  /** In đồng. */
  fee?: number | undefined;
  /** The day from which something that it rests on is no longer in force. */
  expires?: string | undefined;
}

/** What the card says in words, as schema.org/HowTo; with an online service or a telephone as schema.org/GovernmentService too. */
export function howToOf(shown: Shown, article: Article): Readonly<Record<string, unknown>> {
  const { title, lead, address, fee, expires } = article;
  const id = `${address}#viec-can-lam`;
  const siteUrl = new URL(address).origin;
  const cost = fee === undefined ? undefined : { '@type': 'MonetaryAmount', currency: 'VND', value: fee };
  const howTo = {
    '@type': 'HowTo',
    '@id': id,
    url: address,
    name: title,
    description: lead,
    inLanguage: 'vi',
    expires,
    step: shown.steps.map((text, index) => ({ '@type': 'HowToStep', position: index + 1, text })),
    ...(shown.bring.length > 0 ? { supply: shown.bring.map((name) => ({ '@type': 'HowToSupply', name })) } : {}),
    estimatedCost: cost,
    ...(shown.lawBasis.length > 0
      ? {
          citation: shown.lawBasis.map(({ label, href }) => ({
            '@type': 'Legislation',
            name: label,
            url: siteUrl + href,
          })),
        }
      : {}),
  };
  return { '@context': 'https://schema.org', '@graph': [howTo, ...serviceOf(shown, title, id)] };
}

function serviceOf({ online, call }: Shown, name: string, howTo: string): Record<string, unknown>[] {
  const channels = [
    ...(online ? [{ '@type': 'ServiceChannel', serviceUrl: online.href }] : []),
    ...call.map(({ label, number }) => ({
      '@type': 'ServiceChannel',
      servicePhone: { '@type': 'ContactPoint', telephone: number, name: label },
    })),
  ];
  if (channels.length === 0) return [];
  return [{ '@type': 'GovernmentService', name, subjectOf: { '@id': howTo }, availableChannel: channels }];
}
