import { listNotices, listPublishedQuestions, listResults, QuizPage } from '../grants/index.ts';
import { dayIn } from '../platform/dates.ts';
import { cardSize, limitOf, paged } from '../platform/http/paging.ts';
import { page, pageRoute, type Route, type Subject, type Thing } from '../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../platform/language/jurisdictions.ts';
import { inLanguage } from '../platform/language/language.ts';
import { toDecimal } from '../platform/money.ts';
import { problem } from '../platform/problem.ts';
import { tableRoutes } from '../platform/public-tables/table-routes.ts';
import { zone } from '../platform/zone.ts';
import { eventsTable } from './events-table.ts';
import { AccessibilityPage } from './pages/accessibility-page.tsx';
import { CallFormPage } from './pages/call-form-page.tsx';
import { CallListPage } from './pages/call-list-page.tsx';
import { CallPage } from './pages/call-page.tsx';
import { ContactPage } from './pages/contact-page.tsx';
import { EventListPage } from './pages/event-list-page.tsx';
import { GrantListPage } from './pages/grant-list-page.tsx';
import { GrantPage } from './pages/grant-page.tsx';
import { GrownPartnerships } from './pages/grown-partnerships.tsx';
import { JurisdictionPage } from './pages/jurisdiction-page.tsx';
import { PlannedCallsPage } from './pages/planned-calls-page.tsx';
import { seePortal } from './permissions.ts';
import * as queries from './queries.ts';
import { listAsksOf, listComing, listCyclesOf, listJurisdictions } from './queries-jurisdiction.ts';
import { groupsAsked, totalsOf } from './rules.ts';
import { callFilter, eventFilter, grantFilter } from './schema.ts';
import { callSubject } from './subject.ts';

const open = { may: seePortal, portal: true } as const;

const grantSubject: Subject<queries.GrantRow> = {
  kind: 'published_grant',
  param: 'grantId',
  find: (tx, id, { actionId }) => queries.findGrant(tx, actionId, id),
};

/** The sub-grant in words of schema.org, no closer than its page. */
function thingOfGrant({
  title,
  callNumber,
  organisationName,
  amountMinor,
  currency,
}: queries.GrantRow): Thing {
  return {
    '@type': 'MonetaryGrant',
    name: title ?? callNumber,
    amount: {
      '@type': 'MonetaryAmount',
      value: toDecimal({ minor: amountMinor, currency }),
      currency,
    },
    ...(organisationName ? { fundedItem: { '@type': 'Organization', name: organisationName } } : {}),
  };
}

export const portalRoutes: Route[] = [
  pageRoute({
    ...open,
    path: '/calls',
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await queries.listCalls(tx, actionId, callFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('portal.calls.title'),
        <CallListPage
          context={context}
          calls={rows}
          notices={await listNotices(tx, { actionId }, 3)}
          next={next}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    ...open,
    path: '/planned-calls',
    show: async (context) =>
      page(
        context.language.t('portal.planned.title'),
        <PlannedCallsPage
          context={context}
          calls={await queries.listPlannedCalls(context.tx, context.actionId)}
        />,
        { wide: true, back: { href: '/calls', text: context.language.t('portal.calls.title') } },
      ),
  }),
  pageRoute<queries.PublishedCall>({
    ...open,
    path: '/calls/:callId',
    subject: callSubject,
    show: async (context, call) =>
      page(
        inLanguage(call.title, context.language.locale),
        <CallPage
          context={context}
          call={call}
          questions={await listPublishedQuestions(context.tx, call.id)}
          notices={await listNotices(context.tx, { callId: call.id })}
          results={await listResults(context.tx, call.id)}
        />,
        { back: { href: '/calls', text: context.language.t('portal.calls.title') } },
      ),
  }),
  pageRoute<queries.PublishedCall>({
    ...open,
    path: '/calls/:callId/eligibility',
    subject: callSubject,
    show: (context, call) =>
      page(context.language.t('grants.quiz.title'), <QuizPage context={context} call={call} />, {
        back: { href: `/calls/${call.id}`, text: inLanguage(call.title, context.language.locale) },
      }),
  }),
  pageRoute<queries.PublishedCall>({
    ...open,
    path: '/calls/:callId/form',
    subject: callSubject,
    show: async ({ tx, language }, call) => {
      const form = await queries.findForm(tx, call.formVersionId);
      if (!form) throw problem('not_found');
      const title = inLanguage(call.title, language.locale);
      return page(
        inLanguage(form.title, language.locale),
        <CallFormPage language={language} call={call} form={form} />,
        { back: { href: `/calls/${call.id}`, text: title } },
      );
    },
  }),
  pageRoute({
    ...open,
    path: '/grants',
    show: async (context) => {
      const { tx, actionId, query, language, now } = context;
      const asked = grantFilter.parse(query);
      const groups = await queries.listGroups(tx, actionId);
      const found = await queries.listGrants(tx, actionId, asked, limitOf(query, cardSize));
      const { rows, next } = paged(query, found, ({ id }) => id, cardSize);
      return page(
        language.t('portal.grants.title'),
        <GrantListPage
          context={context}
          grants={rows}
          totals={totalsOf(groups)}
          found={totalsOf(groupsAsked(groups, asked)).all}
          today={dayIn(zone, now)}
          next={next}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute<queries.GrantRow>({
    ...open,
    path: '/grants/:grantId',
    subject: grantSubject,
    show: async ({ tx, language }, grant) =>
      page(
        grant.title ?? language.t('portal.grant.project_withheld', { call: grant.callNumber }),
        <>
          <GrantPage language={language} grant={grant} />
          <GrownPartnerships partnerships={await queries.listGrownPartnerships(tx, grant.id)} />
        </>,
        {
          back: { href: '/grants', text: language.t('portal.grants.title') },
          about: thingOfGrant(grant),
        },
      ),
  }),
  pageRoute({
    ...open,
    path: '/events',
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await queries.listEvents(
        tx,
        actionId,
        eventFilter.parse(query),
        limitOf(query, cardSize),
      );
      const { rows, next } = paged(query, found, ({ id }) => id, cardSize);
      return page(
        language.t('portal.events.title'),
        <EventListPage
          context={context}
          events={rows}
          next={next}
          coming={await listComing(tx, actionId, { today: dayIn(zone, context.now), limit: 10 })}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    ...open,
    path: '/jurisdictions/:jurisdiction',
    show: async (context) => {
      const { tx, actionId, now, language, params } = context;
      const ofAction = await listJurisdictions(tx, actionId);
      const jurisdiction = jurisdictionCodes.find((one) => one === params.jurisdiction);
      if (!jurisdiction || !ofAction.includes(jurisdiction)) throw problem('not_found');
      const today = dayIn(zone, now);
      const few = 5;
      const events = await queries.listEvents(tx, actionId, { jurisdiction });
      return page(
        jurisdictionName(jurisdiction, language.locale),
        <JurisdictionPage
          context={context}
          code={jurisdiction}
          partners={(await queries.listContacts(tx, actionId)).filter(({ jurisdictions }) =>
            jurisdictions.includes(jurisdiction),
          )}
          calls={await queries.listCalls(tx, actionId, { jurisdiction }, few)}
          grants={await queries.listGrants(tx, actionId, { jurisdiction }, few)}
          coming={await listComing(tx, actionId, { today, jurisdiction, limit: few })}
          held={events.filter(({ endsOn }) => endsOn < today).slice(0, few)}
          asks={await listAsksOf(tx, actionId, jurisdiction, few)}
          cycles={await listCyclesOf(tx, actionId, jurisdiction)}
        />,
        { back: { href: '/', text: language.t('menu.page.action') } },
      );
    },
  }),
  ...tableRoutes(eventsTable),
  pageRoute({
    ...open,
    path: '/contact',
    show: async ({ tx, actionId, language }) =>
      page(
        language.t('portal.contact.title'),
        <ContactPage contacts={await queries.listContacts(tx, actionId)} />,
        { wide: true },
      ),
  }),
  pageRoute({
    ...open,
    path: '/accessibility',
    show: ({ language }) => page(language.t('portal.accessibility.title'), <AccessibilityPage />),
  }),
];
