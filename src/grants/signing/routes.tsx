import { type SeenForm, seenForm } from '../../platform/http/fields.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SeenField } from '../../ui/seen-field.tsx';
import { agreedOf, hashOfAgreed } from '../agreements/agreed.ts';
import { agreementDocument } from '../agreements/agreement-document.ts';
import { besideAgreement } from '../agreements/beside-agreement.ts';
import type { Agreement } from '../agreements/queries.ts';
import { signAgreement } from '../agreements/sign-agreement.ts';
import { contentOf, signedDocument } from '../agreements/signed-document.ts';
import { agreementSubject } from '../agreements/subject.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { heldFileRoutes } from '../annexes/held-file-routes.tsx';
import { billTypeNames } from '../bills/rules.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAgreement } from '../sensitive-records.ts';
import { confirmReading } from './confirm-reading.ts';
import { decideScanFile } from './decide-scan-file.ts';
import { keepScan, scanSteps, sideOfScan } from './keep-scan.ts';
import { offerText } from './offer-text.ts';
import { KeepScanPage } from './pages/scan-page.tsx';
import { SignPage } from './pages/sign-page.tsx';
import { TextPage } from './pages/text-page.tsx';
import { signingPermissions } from './permissions.ts';
import { type FoundScanPage, listScanPages } from './queries.ts';
import {
  type ScanForm,
  type SignForm,
  scanForm,
  signForm,
  type WithdrawForm,
  withdrawForm,
} from './schema.ts';
import { scanPageSubject } from './subject.ts';
import { withdrawOffer } from './withdraw-offer.ts';

const pathOf = ({ id }: Pick<Agreement, 'id'>) => `/agreements/${id}`;
const backTo = ({ id, number }: Pick<Agreement, 'id' | 'number'>) => ({
  back: { href: `/agreements/${id}`, text: number },
});
const { offer, confirm_reading, withdraw_offer, sign } = agreementSteps;

/** From the draft of an agreement to what both sides signed: the text is offered and read, its scans are kept, checked and put in force. */
export function signingRoutes({ english, store, demonstration }: GrantsParts): Route[] {
  return [
    formRoute<Agreement, SeenForm>({
      path: offer.button.path,
      may: offer.permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: seenForm,
      show: async (context, agreement, state) => {
        const document = agreementDocument(english, await contentOf(context.tx, agreement), demonstration);
        return page(
          context.language.t('grants.signing.offer.title'),
          <TextPage
            {...{ context, state, agreement }}
            step="offer"
            words={hashOfAgreed(agreedOf(document))}
          />,
          backTo(agreement),
        );
      },
      act: async ({ work, tx }, { id: agreementId }, { seen }) => {
        const document = await signedDocument(tx, english, store, { agreementId, demonstration });
        await offerText(work, { agreementId, seen, ...document });
        return redirect(pathOf({ id: agreementId }));
      },
    }),
    formRoute<Agreement, SeenForm>({
      path: confirm_reading.button.path,
      may: confirm_reading.permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: seenForm,
      show: (context, agreement, state) =>
        page(
          context.language.t('grants.signing.read.title'),
          <TextPage
            {...{ context, state, agreement }}
            step="read"
            words={agreement.signing?.agreedSha256 ?? ''}
          />,
          backTo(agreement),
        ),
      act: async ({ work }, { id: agreementId }, { seen }) => {
        await confirmReading(work, { agreementId, seen });
        return redirect(pathOf({ id: agreementId }));
      },
    }),
    ...scanSteps.map((step) => {
      const { button, permission } = agreementSteps[step];
      return formRoute<Agreement, ScanForm>({
        path: button.path,
        may: permission,
        subject: agreementSubject,
        reads: readsAgreement,
        schema: scanForm,
        files: 'kept',
        fileTypes: () => billTypeNames,
        show: async (context, agreement, state) => {
          const pages = await listScanPages(context.tx, agreement.id);
          const stored = pages.filter(({ side, replaced }) => !replaced && side === sideOfScan(step));
          return page(
            context.language.t(`${button.texts}.title`),
            <KeepScanPage {...{ context, state, agreement, stored }} texts={button.texts} />,
            backTo(agreement),
          );
        },
        act: async ({ work, files }, { id: agreementId }, { signed_on: signedOn, seen }) => {
          await keepScan(work, step, { agreementId, signedOn, seen, files: files.scan ?? [] });
          return redirect(pathOf({ id: agreementId }));
        },
      });
    }),
    formRoute<Agreement, SignForm>({
      path: sign.button.path,
      stepUp: sign.button.stepUp,
      may: sign.permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: signForm,
      show: async (context, agreement, state) =>
        page(
          context.language.t('grants.agreement.sign.title'),
          <SignPage
            {...{ context, state, agreement }}
            scans={await listScanPages(context.tx, agreement.id)}
          />,
          backTo(agreement),
        ),
      act: async ({ work }, { id: agreementId }, { days_confirmed: daysConfirmed, seen }) => {
        await signAgreement(work, { agreementId, daysConfirmed, seen });
        return redirect(pathOf({ id: agreementId }));
      },
    }),
    formRoute<Agreement, WithdrawForm>({
      path: withdraw_offer.button.path,
      may: withdraw_offer.permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: withdrawForm,
      show: (context, agreement, state) => {
        const { t } = context.language;
        const title = t('grants.signing.withdraw.title');
        return page(
          title,
          <ReasonForm
            {...{ context, state, title }}
            caption={`${agreement.number} · ${agreement.organisationName}`}
            text={
              <>
                <SeenField state={state} now={agreement.signing?.offerId ?? ''} />
                <p class="govuk-body">{t('grants.signing.withdraw.text')}</p>
              </>
            }
            action={t('grants.signing.withdraw.action')}
          />,
          backTo(agreement),
        );
      },
      act: async ({ work }, { id: agreementId }, { reason, seen }) => {
        await withdrawOffer(work, { agreementId, reason, seen });
        return redirect(pathOf({ id: agreementId }));
      },
    }),
    ...heldFileRoutes<FoundScanPage>(store, {
      ...besideAgreement,
      path: '/agreement-scans/:scanPageId',
      decisionPath: '/staff/agreement-scans/:scanPageId',
      subject: scanPageSubject,
      decide: signingPermissions.decide,
      fileOf: ({ page: one }) => one,
      act: (work, scanPageId, form) => decideScanFile(work, { scanPageId, ...form }),
    }),
  ];
}
