import { dayIn } from '../../../platform/dates.ts';
import {
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Typed,
} from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { placeNameIn } from '../../place-name.ts';
import {
  contributionPath,
  contributionSubject,
  contributions,
  type ReleaseNeeds,
  store,
} from '../desk/release-paths.ts';
import { contributePermission, listContributions } from '../permissions.ts';
import { type ContributeForm, contributeForm } from '../schema.ts';
import { answerContribution } from './answer-contribution.ts';
import { AnswerPage, ContributionListPage, ContributionPage } from './contribution-pages.tsx';
import { type ContributionRow, listOwnContributions, listOwnNumbers } from './queries.ts';

/** As of incidents: to everybody without the duty there is no such page, and nothing typed is kept outside the store. */
const unseen = { store, unseen: true } as const;

/** Where monitors see what their organisation has in a closed half-year, and let it be counted or not. */
export function contributionRoutes({ inventedName }: Pick<ReleaseNeeds, 'inventedName'>): Route[] {
  const toList = ({ language: { t } }: Context) => ({
    ...{ href: contributions, text: t('release.contribution.list.title') },
  });
  return [
    pageRoute({
      path: contributions,
      ...unseen,
      may: listContributions,
      show: async (context) =>
        page(
          context.language.t('release.contribution.list.title'),
          <ContributionListPage
            context={context}
            contributions={await listOwnContributions(context.tx, context.actionId)}
          />,
        ),
    }),
    pageRoute<ContributionRow>({
      path: `${contributions}/:contributionId`,
      ...unseen,
      may: contributePermission,
      subject: contributionSubject,
      show: async (context, row) =>
        page(
          context.language.t('release.contribution.title'),
          <ContributionPage
            context={context}
            contribution={row}
            numbers={await listOwnNumbers(context.tx, row.periodId)}
            today={dayIn(zone, context.now)}
            placeName={placeNameIn(context.language.locale, inventedName)}
          />,
          { wide: true, back: toList(context) },
        ),
    }),
    formRoute<ContributionRow, ContributeForm>({
      path: `${contributions}/:contributionId/answer`,
      ...unseen,
      may: contributePermission,
      subject: contributionSubject,
      schema: contributeForm,
      fill: (_, { answer }): Typed => (answer ? { answer } : {}),
      show: async (context, row, state) =>
        page(
          context.language.t('release.contribution.action'),
          <AnswerPage
            context={context}
            state={state}
            contribution={row}
            numbers={await listOwnNumbers(context.tx, row.periodId)}
            placeName={placeNameIn(context.language.locale, inventedName)}
          />,
          {
            back: { href: contributionPath(row), text: context.language.t('release.contribution.title') },
          },
        ),
      act: async ({ work }, row, { answer, seen }) => {
        await answerContribution(work, { contributionId: row.id, answer, seen });
        return redirect(contributionPath(row));
      },
    }),
  ];
}
