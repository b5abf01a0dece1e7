import { getDefinition } from '../action/index.ts';
import { mayTry, takeBack, tries } from '../people/index.ts';
import {
  type ActingContext,
  type FormState,
  formRoute,
  type Page,
  page,
  type Route,
} from '../platform/http/route.ts';
import { inLanguage } from '../platform/language/language.ts';
import { Problem, problem } from '../platform/problem.ts';
import { privacyNotice } from '../privacy/index.ts';
import { makeReport } from './make-report.ts';
import { limits, type VoiceNeeds } from './needs.ts';
import { ReceivedPage } from './pages/received-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { OwnCasePage, ReturnPage } from './pages/return-page.tsx';
import { reportPermission, returnPermission } from './permissions.ts';
import { type CaseFile, hasHandler, listMessages } from './queries.ts';
import { listPublished } from './queries-about.ts';
import { addToCase, openCase } from './return-to-case.ts';
import { type ReportForm, type ReturnForm, reportForm, returnForm } from './schema.ts';

const tooMany = () => problem('too_many_tries', { minutes: tries.minutes });

/** Reporting, and coming back to what was reported: for anyone, and nothing of either in an address. */
export function publicRoutes(needs: VoiceNeeds): Route[] {
  return [
    formRoute<void, ReportForm>({
      path: '/voice',
      may: reportPermission,
      schema: reportForm,
      show: showReport,
      act: async ({ work, language, visitor, ...context }, _, form) => {
        if (!(await mayTry(needs.accounts, 'voice report', visitor.address, limits.reportsFromAddress)))
          throw tooMany();
        const { number, secret } = await makeReport(work, needs, { form, locale: language.locale });
        return showReceived({ ...context, work, language, visitor }, { number, secret });
      },
    }),
    formRoute<void, ReturnForm>({
      path: '/voice/case',
      may: returnPermission,
      schema: returnForm,
      show: async (context, _, state) => {
        const file = await reopened(needs, context, state);
        return file instanceof Problem || !file
          ? showReturn(context, file ? { ...state, errors: errorsOf(context, file) } : state)
          : showCase(context, file, state, false);
      },
      act: async (context, _, form) => {
        const file = await openWithinLimits(needs, context, form);
        if (form.text) await addToCase(context.work, { file, form });
        const { number, secret } = form;
        const now = await openCase(context, needs, form);
        const state = { typed: { number, secret }, errors: {}, conflict: false };
        return { ...(await showCase(context, now, state, form.text !== '')), typing: true };
      },
    }),
  ];
}

/** The form; or, when only another language was chosen on the page that shows the secret, that page again with what stood on it. */
async function showReport(context: ActingContext, _: unknown, state: FormState): Promise<Page> {
  const { tx, actionId, language } = context;
  const { number, secret } = state.typed;
  if (typeof number === 'string' && typeof secret === 'string')
    return showReceived(context, { number, secret });
  const { organisations, subGrants } = await listPublished(tx, actionId);
  const { workplan } = await getDefinition(tx, actionId);
  const activities = workplan.activities.map(({ key, title }) => ({
    id: key,
    name: inLanguage(title, language.locale),
  }));
  return page(
    language.t('voice.report.title'),
    <ReportPage
      context={context}
      state={state}
      notice={await privacyNotice(context, 'voice')}
      choices={{ organisations, subGrants, activities }}
    />,
  );
}

function showReceived(context: ActingContext, { number, secret }: { number: string; secret: string }): Page {
  return {
    ...page(
      context.language.t('voice.received.title'),
      <ReceivedPage context={context} number={number} secret={secret} />,
    ),
    typing: true,
  };
}

async function showReturn(context: ActingContext, state: FormState): Promise<Page> {
  return page(
    context.language.t('voice.return.title'),
    <ReturnPage context={context} state={state} notice={await privacyNotice(context, 'voice')} />,
    { back: { href: '/voice', text: context.language.t('voice.report.title') } },
  );
}

async function showCase(
  context: ActingContext,
  file: CaseFile,
  state: FormState,
  added: boolean,
): Promise<Page> {
  return page(
    context.language.t('voice.case.title', { number: file.number }),
    <OwnCasePage
      context={context}
      state={state}
      file={file}
      messages={await listMessages(context.tx, file.id)}
      added={added}
      handled={await hasHandler(context.tx, context.actionId, file.kind, file.keptFrom)}
      notice={await privacyNotice(context, 'voice')}
    />,
  );
}

/** Every opening is a try, taken back when it was right: so many wrong ones of a case, and from an address. Problems: `too_many_tries`, `case_not_opened`. */
async function openWithinLimits(
  { accounts, secret }: VoiceNeeds,
  context: ActingContext,
  form: Pick<ReturnForm, 'number' | 'secret'>,
): Promise<CaseFile> {
  const counted = [
    ['voice address', context.visitor.address, limits.wrongFromAddress],
    ['voice case', form.number.replace(/\D/g, ''), limits.wrongOfCase],
  ] as const;
  for (const [kind, value, limit] of counted)
    if (!(await mayTry(accounts, kind, value, limit))) throw tooMany();
  const file = await openCase(context, { secret }, form);
  for (const [kind, value] of counted) await takeBack(accounts, kind, value);
  return file;
}

/** The case behind a form that is shown again, because its reader chose another language or its text was refused. */
async function reopened(
  needs: VoiceNeeds,
  context: ActingContext,
  { typed: { number, secret }, errors }: FormState,
): Promise<CaseFile | Problem | undefined> {
  const refused = Object.keys(errors).some((field) => field !== 'text');
  if (refused || typeof number !== 'string' || typeof secret !== 'string' || !secret) return undefined;
  try {
    return await openWithinLimits(needs, context, { number, secret });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function errorsOf({ language }: ActingContext, { code, details }: Problem): FormState['errors'] {
  return { '': language.t(`problem.${code}`, details) };
}
