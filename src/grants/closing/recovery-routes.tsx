import { DocumentPage } from '../../platform/documents/document-page.tsx';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { download, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { agreementPermissions } from '../agreements/permissions.ts';
import type { Agreement } from '../agreements/queries.ts';
import { agreementSubject } from '../agreements/subject.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAgreement } from '../sensitive-records.ts';
import { makeDebitNote } from './make-debit-note.ts';
import { ReceivePage } from './pages/receive-page.tsx';
import { backToClosing, closingOf } from './paths.ts';
import { closingPermissions } from './permissions.ts';
import { findRecovery } from './queries.ts';
import { receiveRecovery } from './receive-recovery.ts';
import { leftMinorOf } from './rules.ts';
import { minorOf, type ReceiveForm, receiveForm } from './schema.ts';

/** What is paid back: recorded by the partner, on a note of debit that both sides read. */
export function recoveryRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  return [
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
          backToClosing(context, agreement),
        );
      },
      act: async ({ work }, { id, currency }, { amount, received_on: receivedOn, reference }) => {
        const amountMinor = minorOf(amount, currency, 'amount');
        await receiveRecovery(work, { agreementId: id, amountMinor, receivedOn, reference });
        return redirect(closingOf(id));
      },
    }),
    pageRoute<Agreement>({
      path: '/agreements/:agreementId/debit-note',
      may: agreementPermissions.read,
      subject: agreementSubject,
      reads: readsAgreement,
      show: async (context, agreement) => {
        const document = await makeDebitNote(context, agreement, demonstration);
        if (!document) {
          const nothing = context.language.t('problem.nothing_to_recover');
          return page(nothing, <Heading>{nothing}</Heading>, backToClosing(context, agreement));
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
          backToClosing(context, agreement),
        );
      },
    }),
    pageRoute<Agreement>({
      path: '/agreements/:agreementId/debit-note.pdf',
      may: agreementPermissions.read,
      subject: agreementSubject,
      reads: readsAgreement,
      show: async (context, agreement) => {
        const document = await makeDebitNote(context, agreement, demonstration);
        if (!document) return redirect(`/agreements/${agreement.id}/debit-note`);
        const bytes = await writePdf(document);
        return download(`${agreement.number.replaceAll('/', '-')}-DN.pdf`, 'application/pdf', bytes);
      },
    }),
  ];
}
