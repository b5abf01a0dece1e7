import {
  type ActingContext,
  buttonRoute,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import { may } from '../../platform/permissions.ts';
import type { OrganisationSubject } from '../permissions.ts';
import { findOrganisation, listChoices, type Organisation } from '../queries.ts';
import { likenessOf, pairsOf } from './likeness.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { DuplicateListPage } from './pages/duplicate-list-page.tsx';
import { MergePage } from './pages/merge-page.tsx';
import * as permissions from './permissions.ts';
import { findMerge, listCandidates, listMerges, type MergeRow } from './queries.ts';
import { canBeKept } from './rules.ts';
import { type MergeForm, mergeForm } from './schema.ts';
import { sidesOf } from './sides.ts';
import { tellApart } from './tell-apart.ts';
import { undoMerge } from './undo-merge.ts';

type Reached = Organisation & OrganisationSubject;
const organisationSubject: Subject<Reached> = {
  kind: 'organisation',
  param: 'organisationId',
  find: async (tx, id, { actionId }) => {
    const found = await findOrganisation(tx, actionId, id);
    return found && { ...found, organisationId: found.id };
  },
};
const mergeSubject: Subject<MergeRow> = {
  kind: 'organisation_merge',
  param: 'mergeId',
  find: (tx, id, { actionId }) => findMerge(tx, actionId, id),
};
/** Most pairs and merges that stand on the page at once: those further down come up as the first are decided. */
const mostShown = 50;

async function sideBySide(context: ActingContext, organisation: Reached, state: FormState) {
  const { tx, actionId, query, language } = context;
  const title = language.t('network.merge.title');
  const asked = state.typed.other ?? (state.typed.with || query.with || '');
  const found =
    typeof asked === 'string' && isId(asked) ? await findOrganisation(tx, actionId, asked) : undefined;
  const other = found?.id === organisation.id ? undefined : found;
  return page(
    title,
    <MergePage
      context={context}
      state={state}
      title={title}
      sides={await sidesOf(tx, [organisation, ...(other ? [other] : [])])}
      signs={other ? (likenessOf(likened(organisation), likened(other))?.signs ?? []) : []}
      // What a refused decision typed stays in its form, also when one of the two was merged meanwhile.
      mergeable={canBeKept(organisation) || Object.keys(state.errors).length > 0}
      choices={(await listChoices(tx, actionId)).filter(
        ({ id, kind }) => id !== organisation.id && kind === organisation.kind,
      )}
    />,
    { back: { href: '/staff/duplicates', text: language.t('network.duplicates.title') }, wide: true },
  );
}

const likened = ({ name, shortName, otherNames, contactEmail, website, ...one }: Organisation) => ({
  ...one,
  names: [name, ...(shortName ? [shortName] : []), ...otherNames],
  addresses: [contactEmail, website],
});

export const mergingRoutes: Route[] = [
  pageRoute({
    path: '/staff/duplicates',
    may: permissions.listDuplicates,
    show: async (context) => {
      const { tx, actionId, actor, language } = context;
      const pairs = pairsOf(await listCandidates(tx, actionId)).filter(
        ({ one, other }) => one.kind === other.kind && !one.apartFrom.includes(other.id),
      );
      return page(
        language.t('network.duplicates.title'),
        <DuplicateListPage
          context={context}
          pairs={pairs.slice(0, mostShown)}
          more={Math.max(pairs.length - mostShown, 0)}
          merges={await listMerges(tx, actionId, mostShown)}
          mayDecide={may(actor, permissions.undoMergePermission, undefined)}
        />,
        {
          wide: true,
          back: { href: '/staff/organisations', text: language.t('network.list.title') },
        },
      );
    },
  }),
  formRoute<Reached, MergeForm>({
    path: '/staff/organisations/:organisationId/merge',
    may: permissions.mergeOrganisationsPermission,
    subject: organisationSubject,
    schema: mergeForm,
    show: sideBySide,
    act: async ({ work }, { id }, { other, decision, reason, seen }) => {
      if (decision === 'apart') await tellApart(work, { organisationId: id, otherId: other, reason, seen });
      else {
        const [keptId, aliasId] = decision === 'keep_this' ? [id, other] : [other, id];
        await mergeOrganisations(work, { aliasId, keptId, reason, seen });
      }
      return redirect('/staff/duplicates');
    },
  }),
  buttonRoute<MergeRow>({
    path: '/staff/duplicates/:mergeId/undo',
    may: permissions.undoMergePermission,
    subject: mergeSubject,
    back: () => '/staff/duplicates',
    act: async ({ work }, { id }) => {
      await undoMerge(work, { mergeId: id });
      return redirect('/staff/duplicates');
    },
  }),
];
