/** The CMS's refusal of a request, in Vietnamese; any other failure has its words here. */
export function refusalOf(error: unknown, otherwise: string): string {
  const { status, message } = error as { status?: number; message?: string };
  return message && [400, 403, 429, 503, 507].includes(status ?? 0) ? message : otherwise;
}
