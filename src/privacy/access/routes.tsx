import { z } from 'zod';
import { askedOf, cardSize, filterOnly, limitOf, paged } from '../../platform/http/paging.ts';
import { csv, page, pageRoute, type Reads, type Route } from '../../platform/http/route.ts';
import { roles } from '../../platform/permissions.ts';
import { officerBack } from '../officer-back.ts';
import { reviewAccess } from '../permissions.ts';
import { AccessPage } from './pages/access-page.tsx';
import { listAccess, listAppointed } from './queries.ts';

const accessFilter = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

const reads: Reads<void> = (_none, { actionId }) => ({ kind: 'access', id: actionId });

/** Who holds which role in which organisation, since when, and when it was last used. */
export const accessRoutes: Route[] = [
  pageRoute({
    path: '/staff/privacy/access',
    may: reviewAccess,
    words: ['q'],
    reads,
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const filter = accessFilter.parse(askedOf(context));
      const found = await listAccess(tx, actionId, filter, limitOf(query, cardSize));
      const { rows, next } = paged(query, found, ({ id }) => id, cardSize);
      const appointed = filter.person
        ? await listAppointed(tx, { actionId, personId: filter.person, now: context.now })
        : undefined;
      return page(
        language.t('privacy.access.title'),
        <AccessPage context={context} held={rows} next={next} appointed={appointed} />,
        { wide: true, ...officerBack(context) },
      );
    },
  }),
  pageRoute({
    path: '/staff/privacy/access.csv',
    may: reviewAccess,
    stepUp: true,
    words: ['q'],
    reads,
    show: async (context) => {
      const { tx, actionId, language } = context;
      const { t } = language;
      const held = await listAccess(tx, actionId, filterOnly(accessFilter.parse(askedOf(context))), null);
      const rows = [
        [
          t('people.field.name'),
          t('people.field.organisation'),
          t('people.field.role'),
          t('common.jurisdiction'),
          t('people.field.since'),
          t('privacy.access.given_by'),
          t('privacy.access.last_used'),
          t('people.disabled.since'),
        ],
        ...held.map((one) => [
          one.personName,
          one.organisationName,
          t(`people.role.${one.role}`),
          one.jurisdiction,
          one.since,
          one.givenBy,
          one.lastUsed,
          one.disabledAt,
        ]),
      ];
      return csv('access-review.csv', rows);
    },
  }),
];
