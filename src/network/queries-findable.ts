import { sql } from 'kysely';
import { may } from '../platform/permissions.ts';
import type { Findable } from '../platform/search/findable.ts';
import { listPartnershipsPermission } from './partnerships/permissions.ts';
import { listOrganisationsPermission } from './permissions.ts';

/** What can be found of organisations and of who works with whom. */
export const networkFindable: readonly Findable[] = [
  {
    kind: 'organisation',
    heading: 'network.list.title',
    list: '/staff/organisations',
    href: (id) => `/staff/organisations/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, listOrganisationsPermission, undefined)
        ? sql`select o.id, to_jsonb(o.name) as title, o.registration_number as note, null as day,
              concat_ws(' ', o.search_key, o.registration_number) as keys
            from network.organisation o where o.action_id = ${actionId} and o.confirmed_at is not null and o.merged_into is null`
        : undefined,
  },
  {
    kind: 'partnership',
    heading: 'network.partnership.list.title',
    list: '/staff/partnerships',
    href: (id) => `/staff/partnerships/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, listPartnershipsPermission, undefined)
        ? sql`select p.id, to_jsonb(p.subject) as title, null as note, p.began_on as day, concat_ws(' ', p.subject, p.document_reference) as keys
            from network.partnership p where p.action_id = ${actionId}`
        : undefined,
  },
  {
    kind: 'partnership',
    heading: 'network.partnership.list.title',
    list: '/partnerships',
    open: true,
    href: (id) => `/partnerships/${id}`,
    rows: ({ actionId }) =>
      sql`select p.id, to_jsonb(p.subject) as title, null as note, p.began_on as day, concat_ws(' ', p.subject, p.document_reference) as keys
        from published.open_partnership p where p.action_id = ${actionId}`,
  },
];
