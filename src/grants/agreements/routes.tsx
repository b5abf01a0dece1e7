import { GrownFromHere, listPartnershipsFrom, seePartnership } from '../../network/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { cardSize, filterOnly, limitOf, paged } from '../../platform/http/paging.ts';
import {
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { listAccountProofs } from '../account-proofs/queries.ts';
import { accountStandingOf } from '../account-proofs/rules.ts';
import { getBudgetOn } from '../addenda/budget-on.ts';
import { listAddendaOf } from '../addenda/queries.ts';
import type { Application } from '../applications/queries.ts';
import { applicationSubject } from '../applications/subject.ts';
import { callRules } from '../calls/schema.ts';
import { takesDossier } from '../dossier/permissions.ts';
import { agreementHistory } from '../histories.ts';
import { mentoringPermissions } from '../mentoring/permissions.ts';
import { listMentoringsOf } from '../mentoring/queries.ts';
import type { GrantsParts } from '../parts.ts';
import { listProofs } from '../payment-proofs/queries.ts';
import { findFigures, listCertifierNames } from '../payments/queries.ts';
import { instalmentSteps } from '../payments/workflow.ts';
import { reportPermissions } from '../reports/permissions.ts';
import { mustBeScreened } from '../screening/rules.ts';
import { screeningFacts } from '../screening/screening-facts.ts';
import { screeningNoticeFor } from '../screening/screening-notice.tsx';
import { readsAgreement, readsAll } from '../sensitive-records.ts';
import { isCurrent } from '../signing/is-current.ts';
import { findWithdrawal, listScanPages } from '../signing/queries.ts';
import { visitPermissions } from '../visits/permissions.ts';
import { listVisitsOf } from '../visits/queries.ts';
import { visitsTold } from '../visits/rules.ts';
import { createAgreement } from './create-agreement.ts';
import { documentRoutes, isReadable } from './document-routes.tsx';
import { editAgreement } from './edit-agreement.ts';
import { missingOfAgreement } from './missing.ts';
import { overContract } from './over-contract.ts';
import { AgreementListPage } from './pages/agreement-list-page.tsx';
import { AgreementPage } from './pages/agreement-page.tsx';
import { TerminatePage } from './pages/terminate-page.tsx';
import { TermsPage } from './pages/terms-page.tsx';
import { agreementPermissions, agreementReach } from './permissions.ts';
import { protectionRoutes } from './protection-routes.tsx';
import { type Agreement, listIndicators } from './queries.ts';
import { findAward } from './queries-award.ts';
import { listAgreements } from './queries-list.ts';
import { hasClosing, monthsOf } from './rules.ts';

import { agreementFilter, type TermsForm, terminateForm, termsForm } from './schema.ts';
import { contentOf } from './signed-document.ts';
import { agreementSubject } from './subject.ts';
import { terminateAgreement } from './terminate-agreement.ts';
import { agreementSteps } from './workflow.ts';

/** The terms of a draft as the fields of their form. */
async function typedTerms(
  { tx }: Pick<Context, 'tx'>,
  agreement: Agreement,
): Promise<Record<string, string>> {
  const indicators = await listIndicators(tx, agreement.id);
  return {
    ...dayFields('starts_on', agreement.startsOn),
    months: String(monthsOf(agreement)),
    special_conditions: agreement.specialConditions,
    ...Object.fromEntries(indicators.map(({ key, target }) => [key, String(target)])),
  };
}

/** What this person's list holds, narrowed by what they typed. */
function wishOf({ actor, actionId, query }: Context, limit: number) {
  return { actionId, reach: agreementReach(actor!), limit, ...agreementFilter.parse(query) };
}

/** The mentors of an agreement that this person may know; undefined for readers to whom none is shown. */
async function mentoringsFor({ tx, actor }: Context, agreement: Agreement) {
  const all = await listMentoringsOf(tx, agreement.id);
  const shown = all.filter((one) => may(actor, mentoringPermissions.read, one));
  const asks = may(actor, mentoringPermissions.read, { ...agreement, mentorId: null });
  return asks || shown.length > 0 ? shown : undefined;
}

/** Who of the reader's own organisation can request an instalment; none where the reader can, or nobody can yet. */
async function certifiersFor({ tx, actor }: Context, agreement: Agreement): Promise<string[]> {
  const asks = may(actor, instalmentSteps.request.permission, { ...agreement, agreementId: agreement.id });
  const waits = actor?.organisationId === agreement.organisationId && agreement.state === 'signed' && !asks;
  return waits ? listCertifierNames(tx, agreement.organisationId) : [];
}

export function agreementRoutes(parts: GrantsParts): Route[] {
  return [
    pageRoute({
      path: '/staff/agreements',
      may: agreementPermissions.list,
      show: async (context) => {
        const { rows, next } = paged(
          context.query,
          await listAgreements(context.tx, wishOf(context, limitOf(context.query, cardSize))),
          ({ id }) => id,
          cardSize,
        );
        return page(
          context.language.t('grants.agreement.list.title'),
          <AgreementListPage context={context} agreements={rows} typed={context.query} next={next} staff />,
          { wide: true },
        );
      },
    }),
    pageRoute({
      path: '/staff/agreements.csv',
      stepUp: true,
      may: agreementPermissions.list,
      reads: readsAll('agreement_list'),
      show: async (context) => {
        const found = await listAgreements(context.tx, { ...wishOf(context, 10_000), after: undefined });
        const head = [
          'number',
          'title',
          'sub_grantee',
          'partner',
          'scope',
          'jurisdiction',
          'amount',
          'currency',
          'state',
          'signed_on',
          'starts_on',
          'ends_on',
        ];
        const rows = found.map((row) => [
          row.number,
          row.title,
          row.organisationName,
          row.partnerName,
          row.scope,
          row.jurisdiction,
          Number(toDecimal({ minor: row.amountMinor, currency: row.currency })),
          row.currency,
          row.state,
          row.signedOn,
          row.startsOn,
          row.endsOn,
        ]);
        return csv('agreements.csv', [head, ...rows]);
      },
    }),
    pageRoute({
      path: '/agreements',
      may: agreementPermissions.own,
      show: async (context) => {
        const { tx, actor, actionId, query } = context;
        const { rows, next } = paged(
          query,
          await listAgreements(tx, {
            ...agreementFilter.parse(query),
            actionId,
            reach: 'all',
            organisationId: actor!.organisationId,
            limit: limitOf(query, cardSize),
          }),
          ({ id }) => id,
          cardSize,
        );
        return page(
          context.language.t('grants.agreement.own.title'),
          <AgreementListPage
            context={context}
            agreements={rows}
            typed={filterOnly(query)}
            next={next}
            staff={false}
          />,
          { wide: true },
        );
      },
    }),
    formRoute<Application, TermsForm>({
      path: '/staff/applications/:applicationId/agreement',
      may: agreementPermissions.create,
      subject: applicationSubject,
      schema: termsForm,
      show: async (context, application, state) => {
        const { t } = context.language;
        const award = await findAward(context.tx, application.id);
        if (!award) throw problem('not_awarded');
        mustBeScreened(await screeningFacts(context, award.organisationId), dayIn(zone, context.now));
        const amount = context.language.money(money(award.amountMinor, award.currency));
        return page(
          t('grants.agreement.create.title'),
          <TermsPage
            context={context}
            state={state}
            title={t('grants.agreement.create.title')}
            caption={application.title}
            version={0}
            amount={amount}
            months={callRules.parse(award.rules).durationMonths}
          />,
        );
      },
      act: async ({ work }, application, { terms }) =>
        redirect(`/agreements/${await createAgreement(work, { applicationId: application.id, terms })}`),
    }),
    pageRoute<Agreement>({
      path: '/agreements/:agreementId',
      may: agreementPermissions.read,
      subject: agreementSubject,
      history: agreementHistory,
      reads: readsAgreement,
      show: async (context, agreement) => {
        const content = await contentOf(context.tx, agreement);
        const [latestProof] = await listAccountProofs(context.tx, agreement.id);
        const accountStanding = accountStandingOf(content.facts.subGrantee, latestProof);
        const opensVisits = may(context.actor, visitPermissions.read, agreement);
        const history = await context.history(agreement, [
          agreement.id,
          ...content.instalments.map(({ id }) => id),
        ]);
        const grown = (
          <GrownFromHere
            partnerships={await listPartnershipsFrom(context.tx, { agreementId: agreement.id })}
            at="/staff/partnerships"
          />
        );
        return page(
          agreement.title,
          <>
            <AgreementPage
              context={context}
              {...content}
              accounts={{ accountStanding, latestProof, accountProvedBy: latestProof?.submittedBy ?? null }}
              missing={
                agreement.state === 'draft'
                  ? missingOfAgreement({
                      ...content.facts,
                      accountStanding,
                      overContract: await overContract(context.tx, agreement),
                    })
                  : []
              }
              textIsCurrent={await isCurrent(context.tx, agreement)}
              scans={await listScanPages(context.tx, agreement.id)}
              withdrawal={
                agreement.state === 'draft' ? await findWithdrawal(context.tx, agreement.id) : undefined
              }
              readable={isReadable(agreement)}
              setAside={agreement.state === 'set_aside'}
              closes={hasClosing(agreement)}
              takes={takesDossier(context.actor, agreement)}
              proofs={await listProofs(context.tx, agreement.id)}
              certifiers={await certifiersFor(context, agreement)}
              figures={await findFigures(context.tx, agreement.id, dayIn(zone, context.now))}
              opensReport={({ id, reportId, reportState }) =>
                reportState !== null &&
                may(context.actor, reportPermissions.read, {
                  ...agreement,
                  id: reportId ?? id,
                  state: reportState,
                })
              }
              visits={visitsTold(await listVisitsOf(context.tx, agreement.id), opensVisits)}
              opensVisits={opensVisits}
              mentorings={await mentoringsFor(context, agreement)}
              addenda={hasClosing(agreement) ? await listAddendaOf(context.tx, agreement.id) : undefined}
              budget={await getBudgetOn(context.tx, agreement, dayIn(zone, context.now))}
              screening={await screeningFacts(context, agreement.organisationId)}
              screeningNotice={await screeningNoticeFor(context, agreement.organisationId)}
              history={history}
            />
            {may(context.actor, seePartnership, undefined) ? grown : null}
          </>,
          { wide: true },
        );
      },
    }),
    formRoute<Agreement, TermsForm>({
      path: agreementSteps.edit.button.path,
      may: agreementSteps.edit.permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: termsForm,
      fill: typedTerms,
      show: async (context, agreement, state) => {
        const { t } = context.language;
        const amount = context.language.money(money(agreement.amountMinor, agreement.currency));
        return page(
          t('grants.agreement.edit.title'),
          <TermsPage
            context={context}
            state={state}
            title={t('grants.agreement.edit.title')}
            caption={agreement.title}
            version={agreement.version}
            stored={await typedTerms(context, agreement)}
            amount={amount}
            months={agreement.rules.durationMonths}
          />,
        );
      },
      act: async ({ work }, agreement, { version, terms }) => {
        await editAgreement(work, { agreementId: agreement.id, version, terms });
        return redirect(`/agreements/${agreement.id}`);
      },
    }),
    formRoute<Agreement, { reason: string }>({
      path: agreementSteps.terminate.button.path,
      stepUp: agreementSteps.terminate.button.stepUp,
      may: agreementSteps.terminate.permission,
      subject: agreementSubject,
      schema: terminateForm,
      show: (context, agreement, state) =>
        page(
          context.language.t('grants.agreement.terminate.title'),
          <TerminatePage context={context} agreement={agreement} state={state} />,
        ),
      act: async ({ work }, { id }, { reason }) => {
        await terminateAgreement(work, { agreementId: id, reason });
        return redirect(`/agreements/${id}`);
      },
    }),
    ...documentRoutes(parts),
    ...protectionRoutes,
  ];
}
