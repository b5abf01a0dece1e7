import { fromNetwork, quarter, wrongFromNetwork } from '../platform/http/limit.ts';
import { whatOpens } from '../platform/http/own-mark.ts';
import { problemText } from '../platform/http/problem-text.ts';
import {
  type ActingContext,
  type FormState,
  formRoute,
  type Page,
  page,
  type Route,
  toldByPage,
} from '../platform/http/route.ts';
import { newId } from '../platform/ids.ts';
import { Problem } from '../platform/problem.ts';
import { forgetOwnContact } from './forget-own-contact.ts';
import { isToldApart, listToTellApart, makeReport } from './make-report.ts';
import type { VoiceNeeds } from './needs.ts';
import { ReceivedPage } from './pages/received-page.tsx';
import { OwnCasePage, ReturnPage } from './pages/return-page.tsx';
import { reportPermission, returnPermission } from './permissions.ts';
import { type CaseFile, findContact, findFirstRead, hasHandler, listMessages } from './queries.ts';
import { addToCase, openCase } from './return-to-case.ts';
import { type ReportForm, type ReturnForm, reportForm, returnForm } from './schema.ts';
import { sealOf } from './seal.ts';
import { noticeOf, safetyOf, showCheck, showForm, typedOf } from './show-report.tsx';
import { waysOf } from './ways.ts';

/**
 * Whole camps and offices share one network. Nothing is counted per case: whoever knows its number would keep out who reported it, and
 * its secret of 80 bits is found by nobody who tries. A report is sent in two steps or three, and each counts.
 */
const limits = {
  report: [fromNetwork('voice report', 180, quarter)],
  return: [wrongFromNetwork('voice case', 60)],
};

/** Reporting, and coming back to what was reported: for anyone, and nothing of either in an address. */
export function publicRoutes(needs: VoiceNeeds): Route[] {
  return [
    reportRoute(needs, { path: '/voice', wishes: true }),
    returnRoute(needs, { path: '/voice/case' }),
    // The same for people on the move, in the language of the path.
    reportRoute(needs, { path: '/voice/in/:locale', street: true }),
    returnRoute(needs, { path: '/voice/in/:locale/case', street: true }),
  ];
}

type Place = { readonly path: string; readonly street?: true; readonly wishes?: true };

function reportRoute(needs: VoiceNeeds, place: Place): Route {
  return formRoute<void, ReportForm>({
    ...place,
    done: toldByPage,
    may: reportPermission,
    limits: limits.report,
    schema: reportForm,
    show: (context, _, state) => showReport(needs, context, state),
    act: async (context, _, form) => {
      const { work, language } = context;
      const state = { typed: typedOf(form), errors: {}, conflict: false };
      if (form.step === 'change') return { ...(await showForm(needs, context, state)), typing: true };
      if (form.step === 'look') return { ...(await showCheck(needs, context, state, form)), typing: true };
      if (!isToldApart(await listToTellApart(context, form), form)) {
        const unanswered = { ...state, errors: { apart: language.t('invalid.choice') } };
        return { ...(await showCheck(needs, context, unanswered, form)), status: 422, typing: true };
      }
      const locale = waysOf(context).locale ?? language.locale;
      const { number, secret } = await makeReport(work, needs, { form, locale });
      return showReceived(needs, context, { number, secret });
    },
  });
}

function returnRoute(needs: VoiceNeeds, place: Place): Route {
  return formRoute<void, ReturnForm>({
    ...place,
    done: toldByPage,
    may: returnPermission,
    limits: limits.return,
    own: whatOpens(async (context, { number, secret }) => {
      const given = { number: String(number ?? ''), secret: String(secret ?? '') };
      return `case ${(await openCase(context, needs, given)).id}`;
    }),
    schema: returnForm,
    show: async (context, _, state) => {
      const file = await reopened(needs, context, state);
      if (file instanceof Problem)
        return {
          ...(await showReturn(needs, context, { ...state, errors: errorsOf(context, file) })),
          status: file.status,
        };
      return file ? showCase(needs, context, file, state) : showReturn(needs, context, state);
    },
    act: async (context, _, form) => {
      const file = await openCase(context, needs, form);
      const forgotten = form.forget && (await forgetOwnContact(context.work, { file }));
      if (form.text) await addToCase(context.work, needs, { file, form });
      const done = forgotten ? 'forgotten' : form.text ? 'added' : undefined;
      const { number, secret } = form;
      const now = await openCase(context, needs, form);
      const state = { typed: { number, secret }, errors: {}, conflict: false };
      return { ...(await showCase(needs, context, now, state, done)), typing: true };
    },
  });
}

/**
 * The form; what would be sent, when only another language was chosen there or sending it was refused; or, on the page that shows
 * the secret, that page again with what was on it.
 */
async function showReport(needs: VoiceNeeds, context: ActingContext, state: FormState): Promise<Page> {
  const { number, secret } = state.typed;
  if (typeof number === 'string' && typeof secret === 'string')
    return showReceived(needs, context, { number, secret });
  const refused = Object.keys(state.errors).some((field) => field !== '');
  const onCheck = state.typed.page === 'check' && !refused;
  // The key of a form is not among what was typed, and this one sends nothing.
  const form = onCheck ? reportForm.safeParse({ ...state.typed, _once: newId() }) : undefined;
  return form?.success ? showCheck(needs, context, state, form.data) : showForm(needs, context, state);
}

async function showReceived(
  needs: VoiceNeeds,
  context: ActingContext,
  { number, secret }: { number: string; secret: string },
): Promise<Page> {
  const file = await reopened(needs, context, { typed: { number, secret }, errors: {}, conflict: false });
  return {
    ...page(
      context.language.t('voice.received.title'),
      <ReceivedPage
        context={context}
        number={number}
        secret={secret}
        days={file instanceof Problem ? undefined : file}
        handled={await handledOf(context, file)}
        safety={await safetyOf(needs, context)}
      />,
    ),
    typing: true,
  };
}

async function showReturn(needs: VoiceNeeds, context: ActingContext, state: FormState): Promise<Page> {
  return page(
    context.language.t('voice.return.title'),
    <ReturnPage
      context={context}
      state={state}
      {...(await noticeOf(needs, context))}
      safety={await safetyOf(needs, context)}
    />,
    { back: { href: waysOf(context).report, text: context.language.t('voice.report.title') } },
  );
}

async function showCase(
  needs: VoiceNeeds,
  context: ActingContext,
  file: CaseFile,
  state: FormState,
  done?: 'added' | 'forgotten',
): Promise<Page> {
  return page(
    context.language.t('voice.case.title', { number: file.number }),
    <OwnCasePage
      context={context}
      state={state}
      file={file}
      messages={await listMessages(context.tx, sealOf(needs), file.id)}
      done={done}
      reach={await findContact(context.tx, sealOf(needs), file.id)}
      handled={await handledOf(context, file)}
      firstRead={await findFirstRead(context.tx, file.id)}
      safety={await safetyOf(needs, context)}
      {...(await noticeOf(needs, context))}
    />,
  );
}

/** Whether an appointed person may read a case. Where number and secret open none, nothing is said of it. */
async function handledOf(
  { tx, actionId }: ActingContext,
  file: CaseFile | Problem | undefined,
): Promise<boolean> {
  if (!file || file instanceof Problem) return true;
  return hasHandler(tx, actionId, file.desk, file.keptFrom);
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
    return await openCase(context, needs, { number, secret });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function errorsOf({ language }: ActingContext, { code, details }: Problem): FormState['errors'] {
  return { '': problemText(language, { code, details }) };
}
