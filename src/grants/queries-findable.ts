import { sql } from 'kysely';
import { type ListReach, may } from '../platform/permissions.ts';
import type { Findable, Looking } from '../platform/search/findable.ts';
import { everyLanguage } from '../platform/search/queries.ts';
import { agreementPermissions, agreementReach } from './agreements/permissions.ts';
import { applicationPermissions, applicationReach } from './applications/permissions.ts';
import { assessmentPermissions } from './assessment/permissions.ts';
import { callPermissions, callReach } from './calls/permissions.ts';
import { withinReach } from './queries-reach.ts';
import { reportPermissions, reportReach } from './reports/permissions.ts';

const ofCall = sql`c.number || ' ' || ${everyLanguage('c.title')}`;

const agreements = ({ actionId }: Looking, reach: ListReach, ownerId: string | null) => sql`
  select a.id, to_jsonb(a.title) as title, a.number || ' · ' || o.name as note, null as day,
    concat_ws(' ', a.number, a.title, o.name) as keys
  from grants.sub_grant_agreement a join network.organisation o on o.id = a.organisation_id
  where a.action_id = ${actionId} and ${withinReach('a', reach)}
    and (${ownerId}::uuid is null or a.organisation_id = ${ownerId}::uuid)`;

const reports = ({ actionId }: Looking, reach: ListReach, ownerId: string | null) => sql`
  select r.id, to_jsonb(a.title) as title, a.number || ' · ' || o.name as note, p.ends_on as day,
    concat_ws(' ', a.number, a.title, o.name) as keys
  from grants.report r join grants.sub_grant_agreement a on a.id = r.agreement_id
    join grants.reporting_period p on p.id = r.period_id join network.organisation o on o.id = a.organisation_id
  where r.action_id = ${actionId} and ${withinReach('a', reach)}
    and (a.organisation_id = ${ownerId}::uuid or (${ownerId}::uuid is null and r.state <> 'draft'))`;

/** What can be found of calls and sub-grants: what each reader's own lists hold, and what is published. */
export const grantsFindable: readonly Findable[] = [
  {
    kind: 'call',
    heading: 'grants.call.list.title',
    list: '/staff/calls',
    href: (id) => `/staff/calls/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, callPermissions.list, undefined)
        ? sql`select c.id, c.title, c.number as note, null as day, ${ofCall} as keys from grants.call c
            where c.action_id = ${actionId} and ${withinReach('c', callReach(actor!))}`
        : undefined,
  },
  {
    kind: 'application',
    heading: 'grants.application.list.title',
    list: '/staff/applications',
    href: (id) => `/staff/applications/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, applicationPermissions.list, undefined)
        ? sql`select a.id, to_jsonb(a.title) as title, concat_ws(' · ', a.number, o.name) as note, null as day,
              concat_ws(' ', a.number, a.title, o.name, o.search_key) as keys
            from grants.application a join grants.call c on c.id = a.call_id join network.organisation o on o.id = a.organisation_id
            where a.action_id = ${actionId} and a.submitted_at is not null and ${withinReach('c', applicationReach(actor!))}
              and exists (select from grants.opening opened where opened.call_id = a.call_id)`
        : undefined,
  },
  {
    kind: 'own_application',
    heading: 'grants.application.own.title',
    list: '/applications',
    href: (id) => `/applications/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, applicationPermissions.start, undefined)
        ? sql`select a.id, to_jsonb(coalesce(nullif(a.title, ''), c.number)) as title, coalesce(a.number, c.number) as note, null as day,
              concat_ws(' ', a.number, a.title, ${ofCall}) as keys
            from grants.application a join grants.call c on c.id = a.call_id
            where a.action_id = ${actionId} and a.organisation_id = ${actor!.organisationId}`
        : undefined,
  },
  {
    kind: 'assignment',
    heading: 'grants.assignment.queue.title',
    list: '/assignments',
    href: (id) => `/assignments/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, assessmentPermissions.queue, undefined)
        ? sql`select s.id, to_jsonb(a.title) as title, a.number as note, null as day, concat_ws(' ', a.number, a.title) as keys
            from grants.assignment s join grants.application a on a.id = s.application_id
            where a.action_id = ${actionId} and s.assessor_id = ${actor!.personId} and s.state in ('declared', 'submitted')`
        : undefined,
  },
  {
    kind: 'agreement',
    heading: 'grants.agreement.list.title',
    list: '/staff/agreements',
    href: (id) => `/agreements/${id}`,
    rows: (looking) =>
      may(looking.actor, agreementPermissions.list, undefined)
        ? agreements(looking, agreementReach(looking.actor!), null)
        : undefined,
  },
  {
    kind: 'own_agreement',
    heading: 'grants.agreement.own.title',
    list: '/agreements',
    href: (id) => `/agreements/${id}`,
    rows: (looking) =>
      may(looking.actor, agreementPermissions.own, undefined)
        ? agreements(looking, 'all', looking.actor!.organisationId)
        : undefined,
  },
  {
    kind: 'report',
    heading: 'grants.report.list.title',
    list: '/staff/reports',
    href: (id) => `/reports/${id}`,
    rows: (looking) =>
      may(looking.actor, reportPermissions.list, undefined)
        ? reports(looking, reportReach(looking.actor!), null)
        : undefined,
  },
  {
    kind: 'own_report',
    heading: 'grants.report.list.title',
    href: (id) => `/reports/${id}`,
    rows: (looking) =>
      may(looking.actor, agreementPermissions.own, undefined)
        ? reports(looking, 'all', looking.actor!.organisationId)
        : undefined,
  },
  {
    kind: 'call',
    heading: 'portal.calls.title',
    list: '/calls',
    open: true,
    href: (id) => `/calls/${id}`,
    rows: ({ actionId }) =>
      sql`select c.id, c.title, c.number as note, null as day, ${ofCall} as keys from published.call c where c.action_id = ${actionId}`,
  },
  {
    kind: 'sub_grant',
    heading: 'portal.grants.title',
    list: '/grants',
    open: true,
    href: (id) => `/grants/${id}`,
    rows: ({ actionId }) =>
      sql`select g.id, to_jsonb(coalesce(g.title, g.call_number)) as title, concat_ws(' · ', g.number, g.organisation_name) as note, null as day,
          concat_ws(' ', g.number, g.title, g.organisation_name, g.place, g.call_number) as keys
        from published.sub_grant g where g.action_id = ${actionId}`,
  },
];
