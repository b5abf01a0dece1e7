import { sql } from 'kysely';
import { may } from '../../platform/permissions.ts';
import type { Findable } from '../../platform/search/findable.ts';
import { documentPermissions } from './permissions.ts';
import { isFor } from './queries.ts';

/** Documents, found by what is said of them and by the text of their current version. */
export const actionFindable: readonly Findable[] = [
  {
    kind: 'document',
    heading: 'action.document.title',
    list: '/staff/documents',
    href: (id) => `/staff/documents/${id}`,
    rows: ({ actor, actionId, sought = [] }) =>
      may(actor, documentPermissions.list, undefined)
        ? sql`select d.id, to_jsonb(d.title) as title, nullif(d.reference, '') as note, d.dated_on as day,
              concat_ws(' ', d.title, d.reference, s.name, d.sender_name, r.name, d.recipient_name, (
                select string_agg(w, ' ') from unnest(${[...sought]}::text[]) w
                where exists (select from action.document_passage p where p.version_id = v.id and p.search_key like '%' || w || '%'))) as keys
            from action.document d
              join lateral (select v.id from action.document_version v where v.document_id = d.id order by v.number desc limit 1) v on true
              left join network.organisation s on s.id = d.sender_id
              left join network.organisation r on r.id = d.recipient_id
            where d.action_id = ${actionId}::uuid and d.state = 'listed' and ${isFor(actor)}`
        : undefined,
  },
];
