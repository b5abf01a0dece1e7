import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import type { Call } from '../calls/queries.ts';
import { callSubject } from '../calls/subject.ts';
import type { GrantsParts } from '../parts.ts';
import { findShownText } from './find-shown-text.ts';
import { TextFormPage } from './pages/text-form-page.tsx';
import { TextPage } from './pages/text-page.tsx';
import { agreementTextPermissions as permissions } from './permissions.ts';
import { type AgreementText, listTexts, signedOfCall } from './queries.ts';
import { saveAgreementText } from './save-agreement-text.ts';
import { type TextForm, textForm } from './schema.ts';

const ofAction = '/staff/agreement-text';
const ofCall = (callId: string) => `/staff/calls/${callId}/agreement-text`;

/** The text that agreements are made of: that of the Action, and that of one call. A lawyer edits both here. */
export function agreementTextRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  return [
    pageRoute({
      path: ofAction,
      may: permissions.read,
      show: async (context) => {
        const { tx, actionId, actor, language } = context;
        const versions = await listTexts(tx, { actionId, callId: null });
        return page(
          language.t('grants.agreement_text.title'),
          <TextPage
            context={context}
            title={language.t('grants.agreement_text.title')}
            intro={language.t('grants.agreement_text.intro')}
            versions={versions}
            shown={await shownOf(context, versions)}
            {...(may(actor, permissions.save, undefined) && { editHref: `${ofAction}/edit` })}
            demonstration={demonstration}
          />,
          { wide: true },
        );
      },
    }),
    formRoute<void, TextForm>({
      path: `${ofAction}/edit`,
      may: permissions.save,
      schema: textForm,
      fill: async (context) => ({ content: (await shownOf(context, await versionsOf(context))).content }),
      show: async (context, _none, state) => {
        const { t } = context.language;
        const [newest] = await versionsOf(context);
        return page(
          t('grants.agreement_text.edit.title'),
          <TextFormPage
            context={context}
            state={state}
            title={t('grants.agreement_text.edit.title')}
            seen={newest?.number ?? 0}
          />,
          { wide: true, back: { href: ofAction, text: t('grants.agreement_text.title') } },
        );
      },
      act: async ({ work }, _none, form) => {
        await saveAgreementText(work, { callId: null, ...form });
        return redirect(ofAction);
      },
    }),
    pageRoute<Call>({
      path: '/staff/calls/:callId/agreement-text',
      may: permissions.readOfCall,
      subject: callSubject,
      show: async (context, call) => {
        const { tx, actionId, actor, language } = context;
        const { t } = language;
        const versions = await listTexts(tx, { actionId, callId: call.id });
        const signed = await signedOfCall(tx, call.id);
        const edits = !signed && may(actor, permissions.saveOfCall, call);
        return page(
          t('grants.agreement_text.title'),
          <TextPage
            context={context}
            title={t('grants.agreement_text.title')}
            caption={`${call.number} · ${inLanguage(call.title, language.locale)}`}
            intro={
              signed
                ? t('problem.agreement_text_signed', { number: signed })
                : t('grants.agreement_text.intro_of_call')
            }
            versions={versions}
            shown={await shownOf(context, versions, call.id)}
            ofAction={versions.length === 0}
            {...(edits && { editHref: `${ofCall(call.id)}/edit` })}
            demonstration={demonstration}
          />,
          { wide: true, back: backTo(context, call) },
        );
      },
    }),
    formRoute<Call, TextForm>({
      path: '/staff/calls/:callId/agreement-text/edit',
      may: permissions.saveOfCall,
      subject: callSubject,
      schema: textForm,
      fill: async (context, call) => ({
        content: (await shownOf(context, await versionsOf(context, call.id), call.id)).content,
      }),
      show: async (context, call, state) => {
        const { t } = context.language;
        const [newest] = await versionsOf(context, call.id);
        return page(
          t('grants.agreement_text.edit.title'),
          <TextFormPage
            context={context}
            state={state}
            title={t('grants.agreement_text.edit.title')}
            caption={call.number}
            seen={newest?.number ?? 0}
          />,
          { wide: true, back: { href: ofCall(call.id), text: t('grants.agreement_text.title') } },
        );
      },
      act: async ({ work }, { id }, form) => {
        await saveAgreementText(work, { callId: id, ...form });
        return redirect(ofCall(id));
      },
    }),
  ];
}

const versionsOf = ({ tx, actionId }: Pick<Context, 'tx' | 'actionId'>, callId: string | null = null) =>
  listTexts(tx, { actionId, callId });

const backTo = ({ language }: Context, { id, title }: Call) => ({
  href: `/staff/calls/${id}`,
  text: inLanguage(title, language.locale),
});

const shownOf = (
  { tx, actionId, query, now }: Context,
  versions: readonly AgreementText[],
  callId: string | null = null,
) => findShownText(tx, { actionId, callId, versions, asked: query.version, now });
