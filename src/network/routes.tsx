import {
  isKnownVouchedFor,
  profileLimits,
  seenOfIdentity,
  vouchForOrganisationPermission,
} from '../people/index.ts';
import { askedOf, cardSize, filterOnly, limitOf, paged } from '../platform/http/paging.ts';
import {
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../platform/http/route.ts';
import { type Actor, may } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import { privacyNotice } from '../privacy/index.ts';
import { addOrganisation } from './add-organisation.ts';
import { listSharedCapacity, seeOwnCapacity } from './capacity/permissions.ts';
import { editOrganisation } from './edit-organisation.ts';
import { organisationHistory } from './histories.ts';
import { mergeOrganisationsPermission } from './merging/permissions.ts';
import { listAliases } from './merging/queries.ts';
import { canBeKept } from './merging/rules.ts';
import { organisationRows } from './organisation-rows.ts';
import { OrganisationFormPage } from './pages/organisation-form-page.tsx';
import { OrganisationListPage } from './pages/organisation-list-page.tsx';
import { OrganisationPage } from './pages/organisation-page.tsx';
import { ScreeningLine } from './pages/screening-line.tsx';
import { listPartnerships } from './partnerships/queries.ts';
import * as permissions from './permissions.ts';
import { typedOf } from './profile-values.ts';
import { findOrganisation, listOrganisations, type Organisation } from './queries.ts';
import { countPeople, listAttended, listHeld, listMetWith } from './queries-engagement.ts';
import { listOutputs } from './queries-outputs.ts';
import { findLatestScreening, listAppliedTo } from './queries-screening.ts';
import {
  type NewInstitution,
  newInstitutionForm,
  type OrganisationForm,
  organisationFilter,
  organisationForm,
} from './schema.ts';

type Reached = Organisation & permissions.OrganisationSubject;

const organisationSubject: Subject<Reached> = {
  kind: 'organisation',
  param: 'organisationId',
  find: async (tx, id, { actionId }) => {
    const found = await findOrganisation(tx, actionId, id);
    return found && { ...found, organisationId: found.id };
  },
};

async function getOwn({ tx, actionId, actor }: Context): Promise<Reached> {
  const found = actor && (await findOrganisation(tx, actionId, actor.organisationId));
  if (!found) throw problem('not_found');
  return { ...found, organisationId: found.id };
}

/** The result of the latest screening, for those who may read it. */
async function screeningOf({ tx, actor }: Context, { id, kind }: Reached, staff: boolean) {
  if (!staff || kind !== 'cso') return null;
  const appliedTo = await listAppliedTo(tx, id);
  return may(actor, permissions.seeScreening, { appliedTo }) ? (
    <ScreeningLine organisationId={id} latest={await findLatestScreening(tx, id)} />
  ) : null;
}

async function profile(context: Context, organisation: Reached, staff: boolean) {
  const { tx, actor, actionId, language } = context;
  const { id } = organisation;
  const mayEdit = may(actor, permissions.editOrganisationPermission, organisation);
  const assessesItself = may(actor, seeOwnCapacity, undefined);
  const history = staff ? await context.history({}, [id]) : [];
  const aliases = await listAliases(tx, id);
  // An organisation's people see what lies with it alone: that two were found to be one opens nothing to anybody.
  const ids = staff ? [id, ...aliases.map((one) => one.id)] : [id];
  const kept = organisation.mergedInto
    ? await findOrganisation(tx, actionId, organisation.mergedInto)
    : undefined;
  return (
    <OrganisationPage
      organisation={organisation}
      people={await countPeople(tx, ids)}
      kept={kept}
      vouching={
        staff && organisation.kind === 'cso'
          ? {
              token: context.token,
              vouched: await isKnownVouchedFor(tx, id),
              seen: await seenOfIdentity(tx, id),
              may: may(actor, vouchForOrganisationPermission, organisation),
            }
          : undefined
      }
      aliases={staff ? aliases : []}
      mergeHref={
        staff && canBeKept(organisation) && may(actor, mergeOrganisationsPermission, organisation)
          ? `/staff/organisations/${id}/merge`
          : undefined
      }
      engagement={{
        gatherings: await listAttended(tx, ids),
        agreements: may(actor, permissions.seeHoldings, organisation) ? await listHeld(tx, ids) : undefined,
        outputs: await listOutputs(tx, actionId, { authorIds: ids }),
        metWith: staff && organisation.kind === 'institution' ? await listMetWith(tx, ids) : undefined,
        partnerships: await listPartnerships(tx, actionId, { organisationIds: ids }),
      }}
      screening={await screeningOf(context, organisation, staff)}
      history={history.filter(({ word }) => language.has(`history.${word}`))}
      capacityHref={!staff && assessesItself ? '/organisation/capacity' : undefined}
      sharedHref={
        !staff && !assessesItself && may(actor, listSharedCapacity, undefined)
          ? '/capacity/shared'
          : undefined
      }
      editHref={mayEdit ? editPathOf(actor, id, staff) : undefined}
      staff={staff}
    />
  );
}

/** Staff of a partner edit its profile where they edit all others, also when they come from their own page. */
function editPathOf(actor: Actor | undefined, id: string, staff: boolean): string {
  return !staff && may(actor, permissions.editOwnOrganisation, undefined)
    ? '/organisation/edit'
    : `/staff/organisations/${id}/edit`;
}

export const organisationRoutes: Route[] = [
  pageRoute({
    path: '/staff/organisations',
    may: permissions.listOrganisationsPermission,
    words: ['q'],
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const filter = organisationFilter.parse(askedOf(context));
      const found = await listOrganisations(tx, actionId, filter, limitOf(query, cardSize));
      const { rows, next } = paged(query, found, ({ id }) => id, cardSize);
      return page(
        language.t('network.list.title'),
        <OrganisationListPage
          context={context}
          organisations={rows}
          next={next}
          csv={`/staff/organisations.csv?${new URLSearchParams(filterOnly(query))}`}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: '/staff/organisations.csv',
    stepUp: true,
    may: permissions.listOrganisationsPermission,
    words: ['q'],
    show: async (context) => {
      const { tx, actionId, language } = context;
      const filter = filterOnly(organisationFilter.parse(askedOf(context)));
      const rows = organisationRows(language, await listOrganisations(tx, actionId, filter));
      return csv('organisations.csv', rows);
    },
  }),
  formRoute<void, NewInstitution>({
    path: '/staff/organisations/new',
    may: permissions.addOrganisationPermission,
    schema: newInstitutionForm,
    show: async (context, _none, state) => {
      const title = context.language.t('network.add.title');
      return page(
        title,
        <OrganisationFormPage
          context={context}
          state={state}
          title={title}
          kind="institution"
          notice={await privacyNotice(context, 'organisation')}
        />,
      );
    },
    act: async ({ work }, _none, form) =>
      redirect(`/staff/organisations/${await addOrganisation(work, form)}`),
  }),
  pageRoute<Reached>({
    path: '/staff/organisations/:organisationId',
    may: permissions.seeOrganisation,
    subject: organisationSubject,
    history: organisationHistory,
    show: async (context, organisation) =>
      page(organisation.name, await profile(context, organisation, true), {
        back: { href: '/staff/organisations', text: context.language.t('network.list.title') },
      }),
  }),
  formRoute<Reached, OrganisationForm>({
    path: '/staff/organisations/:organisationId/edit',
    may: permissions.editOrganisationPermission,
    subject: organisationSubject,
    limits: profileLimits,
    schema: organisationForm,
    fill: (_context, organisation) => typedOf(organisation),
    show: async (context, organisation, state) => {
      const title = context.language.t('network.edit.title');
      return page(
        title,
        <OrganisationFormPage
          context={context}
          state={state}
          title={title}
          kind={organisation.kind}
          notice={await privacyNotice(context, 'organisation', organisation)}
          defined={organisation.key !== null}
          stored={typedOf(organisation)}
        />,
      );
    },
    act: async ({ work }, { id }, form) => {
      await editOrganisation(work, { organisationId: id, form });
      return redirect(`/staff/organisations/${id}`);
    },
  }),
  pageRoute({
    path: '/organisation',
    may: permissions.seeOwnOrganisation,
    show: async (context) => {
      const organisation = await getOwn(context);
      return page(organisation.name, await profile(context, organisation, false));
    },
  }),
  formRoute<void, OrganisationForm>({
    path: '/organisation/edit',
    may: permissions.editOwnOrganisation,
    limits: profileLimits,
    schema: organisationForm,
    fill: async (context) => typedOf(await getOwn(context)),
    show: async (context, _none, state) => {
      const organisation = await getOwn(context);
      const title = context.language.t('network.edit.own_title');
      return page(
        title,
        <OrganisationFormPage
          context={context}
          state={state}
          title={title}
          kind={organisation.kind}
          notice={await privacyNotice(context, 'organisation', organisation)}
          defined={organisation.key !== null}
          stored={typedOf(organisation)}
        />,
        { back: { href: '/organisation', text: organisation.name } },
      );
    },
    act: async ({ work, actor }, _none, form) => {
      await editOrganisation(work, { organisationId: actor.organisationId, form });
      return redirect('/organisation');
    },
  }),
];
