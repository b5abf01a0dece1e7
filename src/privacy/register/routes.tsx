import { getDefinition } from '../../action/index.ts';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import {
  type Context,
  csv,
  download,
  page,
  pageRoute,
  type Route,
  type Subject,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { officerBack } from '../officer-back.ts';
import {
  readArrangement,
  readPrivacyNotice,
  readRegister,
  recordBreachPermission,
  registerRequestPermission,
  seeQueues,
} from '../permissions.ts';
import { findPrivacy, listResponsible, type Responsible } from '../queries.ts';
import { arrangementDocument } from './arrangement-document.ts';
import { PrivacyPage } from './pages/privacy-page.tsx';
import { RegisterPage } from './pages/register-page.tsx';
import { arrangementOf, type Register, registerDocument } from './register-document.ts';
import { registerEntries, registerRows } from './register-entries.ts';

/** The part of one organisation, by the organisation. */
const arrangementSubject: Subject<Responsible> = {
  kind: 'arrangement',
  param: 'partnerId',
  find: async (tx, id, { actionId }) => (await listResponsible(tx, actionId)).find((one) => one.id === id),
};

async function registerOf({ tx, actionId, language }: Context): Promise<Register> {
  const privacy = await findPrivacy(tx, actionId);
  return {
    definition: await getDefinition(tx, actionId),
    privacy,
    responsible: await listResponsible(tx, actionId),
    entries: registerEntries(language, privacy),
  };
}

/** What the people who run the Action do about data: register a request that came to them, read the register. */
function staffLinks({ actor, language: { t } }: Context, { responsible }: Register) {
  const own = responsible.filter((one) => one.id === actor?.organisationId);
  return [
    ...(may(actor, registerRequestPermission, undefined)
      ? [{ href: '/staff/privacy/requests/new', text: t('privacy.request.register.title') }]
      : []),
    ...(may(actor, recordBreachPermission, undefined)
      ? [{ href: '/staff/privacy/breaches/new', text: t('privacy.breach.new') }]
      : []),
    ...(may(actor, seeQueues, undefined)
      ? [{ href: '/staff/privacy/queues', text: t('privacy.queues.title') }]
      : []),
    ...(may(actor, readRegister, undefined)
      ? [{ href: '/staff/privacy/register', text: t('privacy.register.title') }]
      : []),
    ...own
      .filter((one) => may(actor, readArrangement, one))
      .map((one) => ({ href: arrangementOf(one), text: t('privacy.arrangement.own.docx') })),
  ];
}

/** What is kept about people, for everyone; and the register of processing, for those who answer for it. */
export function registerRoutes({ demonstration }: { demonstration: boolean }): Route[] {
  return [
    pageRoute({
      path: '/privacy',
      may: readPrivacyNotice,
      show: async (context) => {
        const register = await registerOf(context);
        return page(
          context.language.t('privacy.page.title'),
          <PrivacyPage
            register={register}
            signedIn={context.actor !== undefined}
            links={staffLinks(context, register)}
          />,
          { wide: true },
        );
      },
    }),
    pageRoute({
      path: '/staff/privacy/register',
      may: readRegister,
      show: async (context) => {
        const register = await registerOf(context);
        const drafts = register.responsible.filter((one) => may(context.actor, readArrangement, one));
        return page(
          context.language.t('privacy.register.title'),
          <RegisterPage register={register} drafts={drafts} />,
          { wide: true, ...officerBack(context) },
        );
      },
    }),
    pageRoute({
      path: '/staff/privacy/register.csv',
      may: readRegister,
      show: async (context) => {
        const { entries } = await registerOf(context);
        const rows = registerRows(context.language, entries);
        return csv('register-of-processing.csv', rows);
      },
    }),
    pageRoute({
      path: '/staff/privacy/register.docx',
      may: readRegister,
      show: async (context) => {
        const about = { date: context.now, demonstration };
        const written = registerDocument(context.language, await registerOf(context), about);
        return download('register-of-processing.docx', docxType, await writeDocx(written));
      },
    }),
    pageRoute({
      path: '/staff/privacy/arrangement.docx',
      may: readRegister,
      show: async (context) => {
        const about = { date: context.now, demonstration };
        const written = arrangementDocument(context.language, await registerOf(context), about);
        return download('draft-joint-arrangement.docx', docxType, await writeDocx(written));
      },
    }),
    pageRoute<Responsible>({
      path: '/staff/privacy/arrangements/:partnerId/arrangement.docx',
      may: readArrangement,
      subject: arrangementSubject,
      show: async (context, of) => {
        const about = { date: context.now, demonstration };
        const written = arrangementDocument(context.language, await registerOf(context), about, of);
        return download('draft-arrangement.docx', docxType, await writeDocx(written));
      },
    }),
  ];
}
