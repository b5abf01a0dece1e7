import { sql } from 'kysely';
import { may, roles } from '../platform/permissions.ts';
import type { Findable } from '../platform/search/findable.ts';
import { seePeople } from './permissions.ts';

/** People are found by name, role and organisation, by the readers who may see the people of that organisation. */
export const peopleFindable: readonly Findable[] = [
  {
    kind: 'person',
    heading: 'people.team.title',
    href: (id) => `/organisations/${id}/people`,
    rows: ({ actor, actionId, language }) => {
      if (!actor) return undefined;
      const { organisationId, organisationKind: kind } = actor;
      const everybody = may(actor, seePeople, { organisationId: '', kind });
      if (!everybody && !may(actor, seePeople, { organisationId, kind })) return undefined;
      const names = Object.fromEntries(roles.map((role) => [role, language.t(`people.role.${role}`)]));
      const role = sql`(${JSON.stringify(names)}::jsonb ->> m.role)`;
      return sql`select m.organisation_id as id, to_jsonb(p.name) as title, ${role} || ' · ' || o.name as note, null as day,
          concat_ws(' ', p.name, ${role}, o.name) as keys
        from people.membership m join people.person p on p.id = m.person_id join network.organisation o on o.id = m.organisation_id
        where m.action_id = ${actionId} and m.until is null and p.erased_at is null
          and (${everybody} or m.organisation_id = ${organisationId})`;
    },
  },
];
