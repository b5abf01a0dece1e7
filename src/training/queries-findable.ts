import { sql } from 'kysely';
import { may } from '../platform/permissions.ts';
import type { Findable } from '../platform/search/findable.ts';
import { listGatheringsPermission } from './permissions.ts';

/** What can be found of events. */
export const trainingFindable: readonly Findable[] = [
  {
    kind: 'event',
    heading: 'training.list.title',
    list: '/staff/gatherings',
    href: (id) => `/staff/gatherings/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, listGatheringsPermission, undefined)
        ? sql`select g.id, to_jsonb(g.title) as title, null as note, g.starts_on as day, concat_ws(' ', g.title, g.place,
              (select string_agg(t.title, ' ') from training.gathering_text t where t.gathering_id = g.id)) as keys
            from training.gathering g where g.action_id = ${actionId}`
        : undefined,
  },
  {
    kind: 'event',
    heading: 'portal.events.title',
    list: '/events',
    open: true,
    href: (id) => `/events/${id}`,
    rows: ({ actionId }) =>
      sql`select g.id, to_jsonb(g.title) as title, g.host_name as note, g.starts_on as day, concat_ws(' ', g.title, g.place, g.host_name,
          (select string_agg(t.title, ' ') from published.gathering_text t where t.gathering_id = g.id)) as keys
        from published.gathering g where g.action_id = ${actionId}`,
  },
];
