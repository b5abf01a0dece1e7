import { seenForm } from '../../platform/http/fields.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { completeAgreement } from '../agreements/complete-agreement.ts';
import { agreementPermissions } from '../agreements/permissions.ts';
import type { Agreement } from '../agreements/queries.ts';
import { hasClosing } from '../agreements/rules.ts';
import { agreementSubject } from '../agreements/subject.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { readsAgreement } from '../sensitive-records.ts';
import { closingView } from './closing-view.ts';
import { confirmClosing } from './confirm-closing.ts';
import { gatherClosing } from './gather-closing.ts';
import { ClosePage } from './pages/close-page.tsx';
import { ClosingPage } from './pages/closing-page.tsx';
import { backToClosing, closingOf } from './paths.ts';
import { returnClosing } from './return-closing.ts';
import { balanceOf } from './rules.ts';
import { type CloseForm, closeForm, returnForm } from './schema.ts';

/** The closing of a sub-grant: its page, and what both sides do. */
export const closingRoutes: Route[] = [
  pageRoute<Agreement>({
    path: '/agreements/:agreementId/closing',
    may: agreementPermissions.read,
    subject: agreementSubject,
    reads: readsAgreement,
    show: async (context, agreement) => {
      if (!hasClosing(agreement)) throw problem('not_found');
      return page(
        context.language.t('grants.closing.title'),
        <ClosingPage context={context} {...(await closingView(context, agreement))} />,
        { wide: true, back: { href: `/agreements/${agreement.id}`, text: agreement.number } },
      );
    },
  }),
  formRoute<Agreement, { seen: string }>({
    path: agreementSteps.confirm_closing.button.path,
    stepUp: agreementSteps.confirm_closing.button.stepUp,
    may: agreementSteps.confirm_closing.permission,
    subject: agreementSubject,
    schema: seenForm,
    show: async (context, agreement, state) =>
      page(
        context.language.t('grants.closing.confirm.title'),
        <ClosePage
          context={context}
          agreement={agreement}
          balance={balanceOf(await gatherClosing(context.tx, agreement, context.now))}
          state={state}
          texts="grants.closing.confirm"
          asks={false}
        />,
        backToClosing(context, agreement),
      ),
    act: async ({ work }, { id }, { seen }) => {
      await confirmClosing(work, { agreementId: id, seen });
      return redirect(closingOf(id));
    },
  }),
  formRoute<Agreement, { reason: string }>({
    path: agreementSteps.return_closing.button.path,
    may: agreementSteps.return_closing.permission,
    subject: agreementSubject,
    reads: readsAgreement,
    schema: returnForm,
    show: (context, agreement, state) => {
      const { t } = context.language;
      const title = t('grants.closing.return.title');
      return page(
        title,
        <ReasonForm
          context={context}
          state={state}
          title={title}
          caption={`${agreement.number} · ${agreement.organisationName}`}
          text={<p class="govuk-body">{t('grants.closing.return.text')}</p>}
          label={t('grants.closing.return.reason')}
          action={t('grants.closing.return.action')}
          look="main"
        />,
        backToClosing(context, agreement),
      );
    },
    act: async ({ work }, { id }, { reason }) => {
      await returnClosing(work, { agreementId: id, reason });
      return redirect(closingOf(id));
    },
  }),
  ...(['complete', 'settle'] as const).map((step) =>
    formRoute<Agreement, CloseForm>({
      path: agreementSteps[step].button.path,
      stepUp: agreementSteps[step].button.stepUp,
      may: agreementSteps[step].permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: closeForm,
      show: async (context, agreement, state) =>
        page(
          context.language.t(`grants.agreement.${step}.title`),
          <ClosePage
            context={context}
            agreement={agreement}
            balance={balanceOf(await gatherClosing(context.tx, agreement, context.now))}
            state={state}
            texts={`grants.agreement.${step}`}
            asks
          />,
          backToClosing(context, agreement),
        ),
      act: async ({ work }, { id }, { reason, due_on: dueOn, seen }) => {
        await completeAgreement(work, { agreementId: id, step, reason, dueOn, seen });
        return redirect(closingOf(id));
      },
    }),
  ),
];
