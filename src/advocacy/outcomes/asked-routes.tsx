import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { AskedListPage, SubstantiatePage } from './pages/substantiation-pages.tsx';
import * as permissions from './permissions.ts';
import { findOutcome } from './queries.ts';
import { listAskedOf, type Substantiation } from './queries-substantiations.ts';
import { type SubstantiationForm, substantiationForm } from './schema.ts';
import { substantiationSubject } from './subject.ts';
import { substantiate } from './substantiate.ts';

export const askedOutcomeRoutes: Route[] = [
  pageRoute({
    path: '/substantiations',
    may: permissions.listSubstantiationsPermission,
    show: async ({ tx, actionId, actor, language }) =>
      page(
        language.t('advocacy.outcome.asked.title'),
        <AskedListPage asked={await listAskedOf(tx, actionId, actor!.organisationId)} />,
        { wide: true },
      ),
  }),
  formRoute<Substantiation, SubstantiationForm>({
    path: '/substantiations/:substantiationId',
    may: permissions.substantiatePermission,
    subject: substantiationSubject,
    schema: substantiationForm,
    show: async (context, asked, state) => {
      const outcome = (await findOutcome(context.tx, context.actionId, asked.outcomeId))!;
      return page(
        asked.title,
        <SubstantiatePage context={context} state={state} outcome={outcome} asked={asked} />,
        { back: { href: '/substantiations', text: context.language.t('advocacy.outcome.asked.title') } },
      );
    },
    act: async ({ work }, { id }, typed) => {
      await substantiate(work, { substantiationId: id, form: typed });
      return redirect('/substantiations');
    },
  }),
];
