import { z } from 'zod';
import { withoutMail } from '../../words/desk-accounts.ts';

const initSchema = z.object({ data: z.object({ hasMail: z.boolean() }) });

const toLinkByMail = 'a[href$="/auth/forgot-password"]';

/** Strapi's form for logging in offers a link by mail wherever it is. Where no mail is sent, it says who else can help. */
export async function offerNoMailWithoutOne(): Promise<void> {
  const answer = await fetch('/admin/init');
  // Strapi asks for the same, and says when it is not answered.
  if (!answer.ok || initSchema.parse(await answer.json()).data.hasMail) return;
  const style = document.createElement('style');
  style.textContent = `${toLinkByMail} { display: none } :has(> ${toLinkByMail})::after { content: '${withoutMail}'; font-size: 1.4rem }`;
  document.head.append(style);
}
