import { z } from 'zod';
import { dayIn } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import { download, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { tasksOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { agreementReach } from '../agreements/permissions.ts';
import type { GrantsParts } from '../parts.ts';
import { payingAccountPermissions } from '../paying-accounts/permissions.ts';
import { payingAccountsOf } from '../paying-accounts/queries.ts';
import { instalmentWorkflow } from '../payments/workflow.ts';
import { readsAll } from '../sensitive-records.ts';
import { makeFile } from './make-file.ts';
import { FileListPage } from './pages/file-list-page.tsx';
import { FilePage } from './pages/file-page.tsx';
import { MakeFilePage } from './pages/make-file-page.tsx';
import { payableReach, paymentFilePermissions } from './permissions.ts';
import { listFileItems, listPayable, listPaymentFiles, type PaymentFile } from './queries.ts';
import { type FileForm, fileForm, mostPayments } from './schema.ts';
import { paymentFileSubject } from './subject.ts';

const list = '/staff/payment-files';
const listFilter = z.object({ after: z.uuid().optional().catch(undefined) });

/** Files for the bank: made of approved instalments, kept with their hash. */
export function paymentFileRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  return [
    pageRoute({
      path: list,
      may: paymentFilePermissions.list,
      show: async (context) => {
        const { tx, query, language } = context;
        const actor = context.actor!;
        const partnerId = actor.organisationId;
        const { after } = listFilter.parse(query);
        const found = await listPaymentFiles(tx, { partnerId, after, limit: limitOf(query) });
        const { rows, next } = paged(query, found);
        const accounts = await payingAccountsOf(tx, partnerId);
        return page(
          language.t('grants.payment_file.list.title'),
          <FileListPage
            context={context}
            files={rows}
            next={next}
            accounts={accounts}
            makes={may(actor, paymentFilePermissions.make, undefined)}
            proposes={may(actor, payingAccountPermissions.propose, undefined)}
          />,
          { wide: true },
        );
      },
    }),
    formRoute<void, FileForm>({
      path: `${list}/new`,
      stepUp: true,
      may: paymentFilePermissions.make,
      reads: readsAll('agreement_list'),
      schema: fileForm,
      fill: ({ now }) => dayFields('pay_on', dayIn(zone, now)),
      show: async (context, _none, state) => {
        const { tx, actionId, actor, language } = context;
        return page(
          language.t('grants.payment_file.make.title'),
          <MakeFilePage
            context={context}
            state={state}
            account={(await payingAccountsOf(tx, actor.organisationId)).current}
            payable={await listPayable(tx, { actionId, reach: payableReach(actor), limit: mostPayments })}
          />,
          { back: { href: list, text: language.t('grants.payment_file.list.title') } },
        );
      },
      act: async ({ work }, _none, { 'instalments[]': instalments, pay_on: payOn, again, seen }) => {
        const id = await makeFile(work, { instalments, payOn, again, seen, demonstration });
        return redirect(`/staff/payment-files/${id}`);
      },
    }),
    pageRoute<PaymentFile>({
      path: `${list}/:paymentFileId`,
      may: paymentFilePermissions.read,
      subject: paymentFileSubject,
      reads: (_file, { actionId }) => ({ kind: 'agreement_list', id: actionId }),
      show: async (context, file) => {
        const { language, tx } = context;
        const actor = context.actor!;
        const items = await listFileItems(tx, file.id, agreementReach(actor));
        const today = dayIn(zone, context.now);
        const open = items.filter((one) =>
          tasksOf(instalmentWorkflow, actor, { ...one, id: one.instalmentId }, today).includes('pay'),
        );
        return page(
          language.t('grants.payment_file.title', { number: file.number }),
          <FilePage
            context={context}
            file={file}
            items={items}
            payable={new Set(open.map(({ instalmentId }) => instalmentId))}
            takes={may(actor, paymentFilePermissions.take, file)}
          />,
          { wide: true, back: { href: list, text: language.t('grants.payment_file.list.title') } },
        );
      },
    }),
    pageRoute<PaymentFile>({
      path: `${list}/:paymentFileId/file`,
      gives: 'file',
      audited: true,
      stepUp: true,
      may: paymentFilePermissions.take,
      subject: paymentFileSubject,
      reads: (_file, { actionId }) => ({ kind: 'agreement_list', id: actionId }),
      show: (_context, { number, format, payOn, content }) => {
        if (content === '') throw problem('not_found');
        const [ending, type] = format === 'csv' ? ['csv', 'text/csv'] : ['xml', 'application/xml'];
        return download(`payments-${number}-${payOn}.${ending}`, type, content);
      },
    }),
  ];
}
