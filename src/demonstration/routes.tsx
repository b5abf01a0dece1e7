import type { z } from 'zod';
import type { Parts } from '../parts.ts';
import { demonstrationCodes } from '../people/index.ts';
import { fromNetwork } from '../platform/http/limit.ts';
import { limitOf, paged } from '../platform/http/paging.ts';
import {
  type ActingContext,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../platform/http/route.ts';
import { isLocale, localeFacts } from '../platform/language/locales.ts';
import { listOutbox, type MailRow } from '../platform/mail/queries.ts';
import { writeMail } from '../platform/mail/write-mail.ts';
import { languagesOf } from '../platform/messages/languages-of.ts';
import { zone } from '../platform/zone.ts';
import { moveClock } from './move-clock.ts';
import { DemonstrationPage } from './pages/demonstration-page.tsx';
import { type OutboxMail, OutboxPage } from './pages/outbox-page.tsx';
import { moveClockPermission, seeOutbox } from './permissions.ts';
import { readClock } from './queries.ts';
import { clockForm } from './schema.ts';
import { demonstrationPassword, demonstrationSignIns } from './sign-ins.ts';

/** The pages of a demonstration; an instance that is none has no such pages. */
export function demonstrationRoutes({
  demonstration,
  catalogue,
  accounts,
}: Pick<Parts, 'demonstration' | 'catalogue' | 'accounts'>): Route[] {
  if (!demonstration) return [];
  const language = languagesOf(catalogue);
  return [
    formRoute<void, z.infer<typeof clockForm>>({
      path: '/demonstration',
      may: moveClockPermission,
      limits: [fromNetwork('clock', 600)],
      schema: clockForm,
      show: showPage(accounts),
      act: async ({ work }, _, input) => {
        await moveClock(work, input);
        return redirect('/demonstration#clock');
      },
    }),
    pageRoute({
      path: '/demonstration/outbox',
      may: seeOutbox,
      show: async ({ tx, actionId, query, language: { t } }) => {
        const { rows, next } = paged(
          query,
          await listOutbox(tx, actionId, { limit: limitOf(query), after: query.after }),
        );
        const mails = rows.map((mail) => asRead(language, mail));
        return page(
          t('demonstration.outbox.title'),
          <OutboxPage mails={mails} zone={zone} {...(next ? { next } : {})} />,
          { back: { href: '/demonstration', text: t('demonstration.title') } },
        );
      },
    }),
  ];
}

function showPage(accounts: Parts['accounts']) {
  return async ({ tx, actionId, now, token, language }: ActingContext, _: unknown, state: FormState) => {
    const { zone: told = zone, ...clock } = await readClock(tx, actionId, now);
    return page(
      language.t('demonstration.title'),
      <DemonstrationPage
        token={token}
        people={demonstrationSignIns}
        password={demonstrationPassword}
        codes={
          await demonstrationCodes(
            accounts,
            demonstrationSignIns.map(({ email }) => email),
          )
        }
        clock={{ ...clock, now }}
        zone={told}
        {...state}
      />,
      { wide: true },
    );
  };
}

function asRead(language: ReturnType<typeof languagesOf>, mail: MailRow): OutboxMail {
  const locale = isLocale(mail.locale) ? mail.locale : 'en';
  const { lang, dir } = localeFacts(locale);
  const { subject, text } = writeMail(language(locale), mail);
  return { id: mail.id, to: mail.toAddress, at: mail.createdAt, lang, dir, subject, text };
}
