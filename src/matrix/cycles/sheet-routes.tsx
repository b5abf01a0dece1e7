import { z } from 'zod';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { stateAfter } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { type CitableVersion, eliAddressOf, listCitableVersions } from '../law/queries.ts';
import { adjudicate } from './adjudicate.ts';
import { agreeToBeNamed } from './agree-to-be-named.ts';
import { byQuestion } from './by-question.ts';
import { handIn } from './hand-in.ts';
import { AnsweredPage } from './pages/answered-page.tsx';
import { AnswersFormPage, typedAnswers } from './pages/answers-form-page.tsx';
import { AuthorPage } from './pages/author-page.tsx';
import type { LastCycle } from './pages/beside-question.tsx';
import { DecideFormPage, DecidePlacePage, typedVerdicts } from './pages/decide-pages.tsx';
import { HandInPage } from './pages/hand-in-page.tsx';
import { SheetPage } from './pages/sheet-page.tsx';
import { cyclePermissions } from './permissions.ts';
import { placeName } from './places.ts';
import { type CycleStandard, findCycle, listCycleStandards, listQuestions } from './queries.ts';
import { isNamed } from './queries-briefs.ts';
import { listEarlierAnswers } from './queries-published.ts';
import { listAnswers, listPlacedAnswers, type Seat } from './queries-seats.ts';
import { listVerdicts, type ReachedPlace } from './queries-verdicts.ts';
import { mustBeWhole, partsOf, seenOf, sheetStatusOf } from './rules.ts';
import { saveAnswers } from './save-answers.ts';
import { answersForm, type TypedAnswer, type VerdictsForm, verdictsForm } from './schema.ts';
import { type AuthorForm, authorForm } from './schema-briefs.ts';
import { placeSubject, seatSubject } from './subjects.ts';
import { partWorkflow } from './workflow.ts';

const sheetPath = ({ id }: Pick<Seat, 'id'>) => `/staff/matrix/sheets/${id}`;
/** Whether an assessor still answers, and comes from the sheet; the others reach their choice from their account. */
const isAnswering = ({ actor }: Pick<Context, 'actor'>, seat: Seat) =>
  may(actor, cyclePermissions.answer, seat) && sheetStatusOf(seat) === 'open';
const missing = () => problem('not_found');
/** One part of a sheet (`S1.law`): its standard, strand and questions. */
async function partOf({ tx, params }: Context, { cycleId }: Seat) {
  const part = params.section ?? '';
  const questions = (await listQuestions(tx, { cycleId })).filter(
    (one) => `${one.standard}.${one.strand}` === part,
  );
  const standard = (await listCycleStandards(tx, cycleId)).find(
    ({ id }) => id === questions[0]?.cycleStandardId,
  );
  if (!standard) throw missing();
  return { part, standard, questions, strand: questions[0]!.strand };
}

/** What the last published cycle found on a standard in the place of a seat. */
async function lastCycleOf(
  { tx, actionId }: Context,
  of: { seat: Seat; standard: CycleStandard; asOf: PlainDate; versions: readonly CitableVersion[] },
): Promise<LastCycle | undefined> {
  const { code } = of.seat;
  const { standardId } = of.standard;
  const all = await listEarlierAnswers(tx, actionId, { standardId, code, before: { asOf: of.asOf } });
  const [latest] = all;
  if (!latest) return undefined;
  return {
    title: latest.cycleTitle,
    cell: `/matrix/${latest.cycleId}/cells/${code}/${of.standard.key}`,
    answers: all.filter(({ cycleId }) => cycleId === latest.cycleId),
    newVersions: of.versions.filter(
      ({ validFrom }) => validFrom !== null && validFrom > latest.asOf && validFrom <= of.asOf,
    ),
  };
}

/** One standard in a place that is decided on. */
async function decisionOf({ tx, params }: Context, { id, cycleId }: ReachedPlace) {
  const standard = (await listCycleStandards(tx, cycleId)).find(({ key }) => key === params.section);
  if (!standard) throw missing();
  const questions = await listQuestions(tx, { cycleStandardId: standard.id });
  const ids = new Set(questions.map((question) => question.id));
  const verdicts = (await listVerdicts(tx, { placeId: id })).filter(({ questionId }) => ids.has(questionId));
  return { standard, questions, stored: typedVerdicts(questions, verdicts, seenOf(verdicts)) };
}

/** What assessors and those who decide write. */
export const sheetRoutes: Route[] = [
  pageRoute<Seat>({
    path: '/staff/matrix/sheets/:seatId',
    may: cyclePermissions.answer,
    subject: seatSubject,
    show: async ({ tx, language, now }, seat) =>
      page(
        `${seat.cycleTitle}, ${placeName(seat.code, language)}`,
        <SheetPage
          seat={seat}
          standards={await listCycleStandards(tx, seat.cycleId)}
          questions={await listQuestions(tx, { cycleId: seat.cycleId })}
          answers={byQuestion(await listAnswers(tx, seat.id))}
          today={dayIn(zone, now)}
          named={await isNamed(tx, seat.id)}
        />,
        { back: { href: '/staff/matrix/cycles', text: language.t('matrix.cycle.list.title') } },
      ),
  }),
  formRoute<Seat, readonly TypedAnswer[]>({
    path: '/staff/matrix/sheets/:seatId/:section',
    may: cyclePermissions.answer,
    subject: seatSubject,
    schema: answersForm,
    fill: async (context, seat) =>
      typedAnswers(
        (await partOf(context, seat)).questions,
        byQuestion(await listAnswers(context.tx, seat.id)),
      ),
    show: async (context, seat, state) => {
      const { language } = context;
      const { standard, strand, questions } = await partOf(context, seat);
      const { tx, actionId } = context;
      // What a refused save typed stays in the form, also when the answers were submitted meanwhile.
      if (sheetStatusOf(seat) !== 'open' && Object.keys(state.errors).length === 0)
        return page(
          inLanguage(standard.title, language.locale),
          <AnsweredPage
            {...{ seat, standard, strand, questions }}
            answers={byQuestion(await listAnswers(tx, seat.id))}
            eliAddress={await eliAddressOf(tx, actionId, seat.code)}
          />,
          { back: { href: sheetPath(seat), text: language.t('matrix.cycle.sheet.title') } },
        );
      const { asOf } = (await findCycle(tx, actionId, seat.cycleId))!;
      const versions = strand === 'law' ? await listCitableVersions(tx, actionId, seat.code) : [];
      return page(
        `${inLanguage(standard.title, language.locale)}: ${language.t(`matrix.cycle.strand.${strand}`)}`,
        <AnswersFormPage
          context={context}
          state={state}
          seat={seat}
          standard={standard}
          strand={strand}
          questions={questions}
          {...{ asOf, versions }}
          today={dayIn(zone, context.now)}
          last={await lastCycleOf(context, { seat, standard, asOf, versions })}
        />,
        { back: { href: sheetPath(seat), text: language.t('matrix.cycle.sheet.title') } },
      );
    },
    act: async (context, seat, answers) => {
      const { part } = await partOf(context, seat);
      await saveAnswers(context.work, { seatId: seat.id, part, answers });
      const parts = partsOf(await listQuestions(context.tx, { cycleId: seat.cycleId }));
      const next = parts[parts.indexOf(part) + 1];
      return redirect(next ? `${sheetPath(seat)}/${next}` : sheetPath(seat));
    },
  }),
  formRoute<Seat, AuthorForm>({
    path: '/staff/matrix/seats/:seatId/author',
    may: cyclePermissions.nameAuthor,
    subject: seatSubject,
    schema: authorForm,
    fill: async ({ tx }, { id }) => ({ named: (await isNamed(tx, id)) ? 'yes' : 'no' }),
    show: (context, seat, state) =>
      page(
        context.language.t('matrix.cycle.author.title'),
        <AuthorPage {...{ context, state, seat }} />,
        isAnswering(context, seat)
          ? { back: { href: sheetPath(seat), text: context.language.t('matrix.cycle.sheet.title') } }
          : { back: { href: '/account', text: context.language.t('people.account.title') } },
      ),
    act: async ({ work }, seat, { named }) => {
      await agreeToBeNamed(work, { seatId: seat.id, named });
      return redirect(isAnswering(work, seat) ? sheetPath(seat) : '/account');
    },
  }),
  formRoute<Seat>({
    path: '/staff/matrix/seats/:seatId/hand-in',
    done: 'cycle.hand_in',
    may: cyclePermissions.answer,
    subject: seatSubject,
    schema: z.object({}),
    show: async (context, seat, state) => {
      const { tx, language } = context;
      if (seat.handedInAt !== null) throw problem('sheet_handed_in');
      stateAfter(partWorkflow, seat.state, 'answer');
      const questions = await listQuestions(tx, { cycleId: seat.cycleId });
      mustBeWhole(questions, byQuestion(await listAnswers(tx, seat.id)));
      return page(
        language.t('matrix.cycle.hand_in.action'),
        <HandInPage {...{ context, state, seat }} answers={questions.length} back={sheetPath(seat)} />,
        { back: { href: sheetPath(seat), text: language.t('matrix.cycle.sheet.title') } },
      );
    },
    act: async ({ work }, seat) => {
      await handIn(work, { seatId: seat.id });
      return redirect(sheetPath(seat));
    },
  }),
  pageRoute<ReachedPlace>({
    path: '/staff/matrix/places/:placeId',
    may: cyclePermissions.adjudicate,
    subject: placeSubject,
    show: async ({ tx, language }, place) => {
      const questions = await listQuestions(tx, { cycleId: place.cycleId });
      const decided = byQuestion(await listVerdicts(tx, { placeId: place.id }));
      const rows = (await listCycleStandards(tx, place.cycleId)).map((standard) => ({
        standard,
        decided: questions.filter(
          ({ id, cycleStandardId }) => cycleStandardId === standard.id && decided.has(id),
        ).length,
      }));
      return page(placeName(place.code, language), <DecidePlacePage place={place} rows={rows} />, {
        back: { href: `/staff/matrix/cycles/${place.cycleId}`, text: place.cycleTitle },
      });
    },
  }),
  formRoute<ReachedPlace, VerdictsForm>({
    path: '/staff/matrix/places/:placeId/:section',
    may: cyclePermissions.adjudicate,
    subject: placeSubject,
    schema: verdictsForm,
    fill: async (context, place) => (await decisionOf(context, place)).stored,
    show: async (context, place, state) => {
      const { standard, questions, stored } = await decisionOf(context, place);
      return page(
        inLanguage(standard.title, context.language.locale),
        <DecideFormPage
          context={context}
          state={state}
          place={place}
          standard={standard}
          questions={questions}
          answers={await listPlacedAnswers(context.tx, { placeId: place.id })}
          eliAddress={await eliAddressOf(context.tx, context.actionId, place.code)}
          stored={stored}
        />,
        {
          back: { href: `/staff/matrix/places/${place.id}`, text: placeName(place.code, context.language) },
        },
      );
    },
    act: async ({ work, params }, { id }, form) => {
      await adjudicate(work, { placeId: id, standard: params.section ?? '', form });
      return redirect(`/staff/matrix/places/${id}`);
    },
  }),
];
