import { listChoices } from '../../network/index.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import {
  type ActingContext,
  buttonRoute,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { outcomeHistory } from '../histories.ts';
import { askSubstantiation } from './ask-substantiation.ts';
import { editOutcome } from './edit-outcome.ts';
import { OutcomeFormPage } from './pages/outcome-form-page.tsx';
import { OutcomeListPage, OutcomePage } from './pages/staff-pages.tsx';
import { AskPage, LetterPage } from './pages/substantiation-pages.tsx';
import * as permissions from './permissions.ts';
import { publishOutcome } from './publish-outcome.ts';
import { listLinkable, listLinks, listOutcomes, type Outcome } from './queries.ts';
import { listSubstantiations } from './queries-substantiations.ts';
import { recordOutcome } from './record-outcome.ts';
import { registerSubstantiation } from './register-letter.ts';
import {
  type AskForm,
  askForm,
  type LetterForm,
  letterForm,
  type OutcomeForm,
  outcomeFilter,
  outcomeForm,
} from './schema.ts';
import { backToOutcome, backToOutcomes, outcomeSubject } from './subject.ts';
import { typedOf } from './typed.ts';

const at = '/staff/outcomes';
const one = `${at}/:outcomeId`;

async function form(context: ActingContext, state: FormState, title: string, stored?: Outcome) {
  const { tx, actionId } = context;
  const organisations = await listChoices(tx, actionId);
  return page(
    title,
    <OutcomeFormPage
      context={context}
      state={state}
      title={title}
      organisations={organisations.filter(({ kind }) => kind !== 'institution')}
      linkable={await listLinkable(tx, actionId)}
      {...(stored ? { stored: typedOf(stored, await listLinks(tx, actionId, stored.id)) } : {})}
    />,
    stored ? backToOutcome(stored) : backToOutcomes(context),
  );
}

export const outcomeRoutes: Route[] = [
  pageRoute({
    path: at,
    may: permissions.listOutcomesPermission,
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listOutcomes(tx, actionId, outcomeFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('advocacy.outcome.list.title'),
        <OutcomeListPage context={context} outcomes={rows} next={next} />,
        { wide: true },
      );
    },
  }),
  formRoute<void, OutcomeForm>({
    path: `${at}/new`,
    may: permissions.recordOutcomePermission,
    schema: outcomeForm,
    show: (context, _none, state) => form(context, state, context.language.t('advocacy.outcome.record')),
    act: async ({ work }, _none, typed) => redirect(`${at}/${await recordOutcome(work, typed)}`),
  }),
  pageRoute<Outcome>({
    path: one,
    may: permissions.seeOutcome,
    subject: outcomeSubject,
    history: outcomeHistory,
    show: async (context, outcome) => {
      const { tx, actionId, actor, token } = context;
      const body = (
        <OutcomePage
          outcome={outcome}
          links={await listLinks(tx, actionId, outcome.id)}
          substantiations={await listSubstantiations(tx, actionId, outcome.id)}
          history={await context.history({}, [outcome.id])}
          officer={may(actor, permissions.editOutcomePermission, outcome)}
          author={actor!.personId === outcome.recordedBy}
          token={token}
        />
      );
      return page(outcome.title, body, { wide: true, ...backToOutcomes(context) });
    },
  }),
  formRoute<Outcome, OutcomeForm>({
    path: `${one}/edit`,
    may: permissions.editOutcomePermission,
    subject: outcomeSubject,
    schema: outcomeForm,
    fill: async ({ tx, actionId }, outcome) => typedOf(outcome, await listLinks(tx, actionId, outcome.id)),
    show: (context, outcome, state) =>
      form(context, state, context.language.t('advocacy.outcome.edit'), outcome),
    act: async ({ work }, { id }, typed) => {
      await editOutcome(work, { outcomeId: id, form: typed });
      return redirect(`${at}/${id}`);
    },
  }),
  formRoute<Outcome, AskForm>({
    path: `${one}/ask`,
    may: permissions.askSubstantiationPermission,
    subject: outcomeSubject,
    schema: askForm,
    show: async (context, outcome, state) => {
      const choices = await listChoices(context.tx, context.actionId);
      return page(
        context.language.t('advocacy.outcome.ask.action'),
        <AskPage
          context={context}
          state={state}
          outcome={outcome}
          organisations={choices.filter(
            ({ id, kind }) => (kind === 'cso' || kind === 'institution') && id !== outcome.harvesterId,
          )}
        />,
        backToOutcome(outcome),
      );
    },
    act: async ({ work }, { id }, { organisation }) => {
      await askSubstantiation(work, { outcomeId: id, organisationId: organisation });
      return redirect(`${at}/${id}`);
    },
  }),
  formRoute<Outcome, LetterForm>({
    path: `${one}/letter`,
    may: permissions.registerSubstantiationPermission,
    subject: outcomeSubject,
    schema: letterForm,
    show: (context, outcome, state) =>
      page(
        context.language.t('advocacy.outcome.letter.action'),
        <LetterPage context={context} state={state} outcome={outcome} />,
        backToOutcome(outcome),
      ),
    act: async ({ work }, { id }, typed) => {
      await registerSubstantiation(work, { outcomeId: id, form: typed });
      return redirect(`${at}/${id}`);
    },
  }),
  buttonRoute<Outcome>({
    path: `${one}/publish`,
    may: permissions.publishOutcomePermission,
    subject: outcomeSubject,
    back: (_context, { id }) => `${at}/${id}`,
    seen: true,
    act: async ({ work }, { id }, { seen }) => {
      await publishOutcome(work, { outcomeId: id, seen });
      return redirect(`${at}/${id}`);
    },
  }),
];
