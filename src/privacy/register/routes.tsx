import { getDefinition } from '../../action/index.ts';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { type Context, csv, download, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { officerBack } from '../officer-back.ts';
import { readPrivacyNotice, readRegister, registerRequestPermission } from '../permissions.ts';
import { findPrivacy, listResponsible } from '../queries.ts';
import { arrangementDocument } from './arrangement-document.ts';
import { PrivacyPage } from './pages/privacy-page.tsx';
import { RegisterPage } from './pages/register-page.tsx';
import { type Register, registerDocument } from './register-document.ts';
import { registerEntries, registerRows } from './register-entries.ts';

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
function staffLinks({ actor, language: { t } }: Context) {
  return [
    ...(may(actor, registerRequestPermission, undefined)
      ? [{ href: '/staff/privacy/requests/new', text: t('privacy.request.register.title') }]
      : []),
    ...(may(actor, readRegister, undefined)
      ? [{ href: '/staff/privacy/register', text: t('privacy.register.title') }]
      : []),
  ];
}

/** What is kept about people, for everyone; and the register of processing, for those who answer for it. */
export function registerRoutes({ demonstration }: { demonstration: boolean }): Route[] {
  return [
    pageRoute({
      path: '/privacy',
      may: readPrivacyNotice,
      show: async (context) =>
        page(
          context.language.t('privacy.page.title'),
          <PrivacyPage
            register={await registerOf(context)}
            signedIn={context.actor !== undefined}
            links={staffLinks(context)}
          />,
          { wide: true },
        ),
    }),
    pageRoute({
      path: '/staff/privacy/register',
      may: readRegister,
      show: async (context) =>
        page(
          context.language.t('privacy.register.title'),
          <RegisterPage register={await registerOf(context)} />,
          { wide: true, ...officerBack(context) },
        ),
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
  ];
}
