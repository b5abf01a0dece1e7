import { dayIn } from '../../platform/dates.ts';
import { DocumentPage } from '../../platform/documents/document-page.tsx';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import {
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { completeAgreement } from '../agreements/complete-agreement.ts';
import { agreementPermissions } from '../agreements/permissions.ts';
import type { Agreement } from '../agreements/queries.ts';
import { hasClosing } from '../agreements/rules.ts';
import { agreementSubject } from '../agreements/subject.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { nothing } from '../calls/schema.ts';
import { getParty } from '../parties/queries.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAgreement } from '../sensitive-records.ts';
import { addAsset } from './add-asset.ts';
import { closingView } from './closing-view.ts';
import { confirmClosing } from './confirm-closing.ts';
import { debitNote } from './debit-note.ts';
import { gatherClosing } from './gather-closing.ts';
import { AddAssetPage, RemoveAssetPage } from './pages/asset-pages.tsx';
import { ClosePage } from './pages/close-page.tsx';
import { ClosingPage } from './pages/closing-page.tsx';
import { ReceivePage } from './pages/receive-page.tsx';
import { ReturnPage } from './pages/return-page.tsx';
import { closingPermissions } from './permissions.ts';
import { findClosing, findRecovery, listAssets } from './queries.ts';
import { receiveRecovery } from './receive-recovery.ts';
import { removeAsset } from './remove-asset.ts';
import { returnClosing } from './return-closing.ts';
import { balanceOf, leftMinorOf, mustListAssets } from './rules.ts';
import {
  type AssetForm,
  assetForm,
  type CloseForm,
  closeForm,
  minorOf,
  type ReceiveForm,
  receiveForm,
  removeAssetForm,
  returnForm,
} from './schema.ts';

const closingOf = (id: string) => `/agreements/${id}/closing`;
const backTo = ({ language }: Pick<Context, 'language'>, { id }: Agreement) => ({
  back: { href: closingOf(id), text: language.t('grants.closing.title') },
});

/** The closing of a sub-grant: its page, the confirmations of both sides, equipment, and what is paid back. */
export function closingRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  const noted = async ({ tx, language }: Context, agreement: Agreement) => {
    const recovery = await findRecovery(tx, agreement.id);
    const closed = await findClosing(tx, agreement.id);
    if (!recovery || !closed?.closedAt) return undefined;
    const partner = await getParty(tx, agreement.partnerId);
    const subGrantee = await getParty(tx, agreement.organisationId);
    const note = { agreement, partner, subGrantee, recovery, madeAt: closed.closedAt };
    return debitNote(language, note, demonstration);
  };
  return [
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
    formRoute<Agreement, unknown>({
      path: agreementSteps.confirm_closing.button.path,
      stepUp: agreementSteps.confirm_closing.button.stepUp,
      may: agreementSteps.confirm_closing.permission,
      subject: agreementSubject,
      schema: nothing,
      show: async (context, agreement, state) =>
        page(
          context.language.t('grants.closing.confirm.title'),
          <ClosePage
            context={context}
            agreement={agreement}
            balance={balanceOf(await gatherClosing(context.tx, agreement, dayIn(zone, context.now)))}
            state={state}
            texts="grants.closing.confirm"
            asks={false}
          />,
          backTo(context, agreement),
        ),
      act: async ({ work }, { id }) => {
        await confirmClosing(work, { agreementId: id });
        return redirect(closingOf(id));
      },
    }),
    formRoute<Agreement, { reason: string }>({
      path: agreementSteps.return_closing.button.path,
      may: agreementSteps.return_closing.permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: returnForm,
      show: (context, agreement, state) =>
        page(
          context.language.t('grants.closing.return.title'),
          <ReturnPage context={context} agreement={agreement} state={state} />,
          backTo(context, agreement),
        ),
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
              balance={balanceOf(await gatherClosing(context.tx, agreement, dayIn(zone, context.now)))}
              state={state}
              texts={`grants.agreement.${step}`}
              asks
            />,
            backTo(context, agreement),
          ),
        act: async ({ work }, { id }, { reason, due_on: dueOn }) => {
          await completeAgreement(work, { agreementId: id, step, reason, dueOn });
          return redirect(closingOf(id));
        },
      }),
    ),
    formRoute<Agreement, AssetForm>({
      path: '/agreements/:agreementId/assets/add',
      may: closingPermissions.listAssets,
      subject: agreementSubject,
      schema: assetForm,
      show: (context, agreement, state) => {
        mustListAssets(agreement);
        return page(
          context.language.t('grants.asset.add.title'),
          <AddAssetPage context={context} agreement={agreement} state={state} />,
          backTo(context, agreement),
        );
      },
      act: async ({ work }, { id, currency }, { cost, ...asset }) => {
        await addAsset(work, { agreementId: id, ...asset, costMinor: minorOf(cost, currency, 'cost') });
        return redirect(`${closingOf(id)}#assets`);
      },
    }),
    formRoute<Agreement, { asset: string }>({
      path: '/agreements/:agreementId/assets/remove',
      may: closingPermissions.listAssets,
      subject: agreementSubject,
      schema: removeAssetForm,
      show: async (context, agreement, state) => {
        mustListAssets(agreement);
        return page(
          context.language.t('grants.asset.remove.title'),
          <RemoveAssetPage
            context={context}
            agreement={agreement}
            state={state}
            assets={await listAssets(context.tx, agreement.id)}
          />,
          backTo(context, agreement),
        );
      },
      act: async ({ work }, { id }, { asset }) => {
        await removeAsset(work, { agreementId: id, assetId: asset });
        return redirect(`${closingOf(id)}#assets`);
      },
    }),
    formRoute<Agreement, ReceiveForm>({
      path: '/agreements/:agreementId/recovery/receive',
      stepUp: true,
      may: closingPermissions.receive,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: receiveForm,
      show: async (context, agreement, state) => {
        const recovery = await findRecovery(context.tx, agreement.id);
        const leftMinor = recovery ? leftMinorOf(recovery) : 0;
        if (leftMinor === 0) throw problem('nothing_to_recover');
        return page(
          context.language.t('grants.closing.receive.title'),
          <ReceivePage context={context} agreement={agreement} state={state} leftMinor={leftMinor} />,
          backTo(context, agreement),
        );
      },
      act: async ({ work }, { id, currency }, { amount, received_on: receivedOn, reference }) => {
        const amountMinor = minorOf(amount, currency, 'amount');
        await receiveRecovery(work, { agreementId: id, amountMinor, receivedOn, reference });
        return redirect(`${closingOf(id)}#recovery`);
      },
    }),
    pageRoute<Agreement>({
      path: '/agreements/:agreementId/debit-note',
      may: agreementPermissions.read,
      subject: agreementSubject,
      reads: readsAgreement,
      show: async (context, agreement) => {
        const document = await noted(context, agreement);
        if (!document) {
          const nothing = context.language.t('problem.nothing_to_recover');
          return page(nothing, <Heading>{nothing}</Heading>, backTo(context, agreement));
        }
        return page(
          document.title,
          <>
            <DocumentPage document={document} />
            <ButtonRow>
              <ButtonLink href={`/agreements/${agreement.id}/debit-note.pdf`} download>
                {context.language.t('grants.debit_note.pdf')}
              </ButtonLink>
            </ButtonRow>
          </>,
          backTo(context, agreement),
        );
      },
    }),
    pageRoute<Agreement>({
      path: '/agreements/:agreementId/debit-note.pdf',
      may: agreementPermissions.read,
      subject: agreementSubject,
      reads: readsAgreement,
      show: async (context, agreement) => {
        const document = await noted(context, agreement);
        if (!document) return redirect(`/agreements/${agreement.id}/debit-note`);
        const bytes = await writePdf(document);
        return download(`${agreement.number.replaceAll('/', '-')}-DN.pdf`, 'application/pdf', bytes);
      },
    }),
  ];
}
