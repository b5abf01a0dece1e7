import { actionCurrency } from '../../platform/action-currency.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Section } from '../definition.ts';
import type { Question } from '../questions.ts';
import { addQuestion } from './add-to-draft.ts';
import { addFact, keepFacts } from './ask-only-if.ts';
import { changeQuestion, changeSection } from './change-in-draft.ts';
import { chosenFact, questionsBefore } from './fact-choices.ts';
import { getPlace } from './get-place.ts';
import { draftHref, draftList, listHref } from './hrefs.ts';
import { isKind, type Kind, kindsFor, typeOf } from './kinds.ts';
import { QuestionFormPage } from './pages/question-form-page.tsx';
import { SectionFormPage } from './pages/section-form-page.tsx';
import { FactPage, WhenPage } from './pages/when-pages.tsx';
import { draftPermissions } from './permissions.ts';
import { findPlace, pieceAt, questionAt } from './places.ts';
import type { Draft } from './queries.ts';
import { type PieceForm, pieceForm, type QuestionForm, typedQuestion } from './question-form.ts';
import { type FactForm, factForm, type WhenForm, whenForm } from './schema.ts';
import { draftSubject } from './subject.ts';
import { typedOfKind, typedOfQuestion } from './typed-question.ts';
import { draftSteps } from './workflow.ts';

function getKind(draft: Draft, { into = '', kind = '' }: Readonly<Record<string, string>>): Kind {
  const kinds = kindsFor(draft.definition, getPlace(draft.definition, into));
  if (!isKind(kind) || !kinds.includes(kind)) throw problem('not_found');
  return kind;
}
const typedOfPiece = (draft: Draft, piece: string) => {
  const place = getPlace(draft.definition, piece);
  const question = questionAt(draft.definition, place);
  if (question) return typedOfQuestion(question);
  const { title, intro, after } = pieceAt(draft.definition, place) as Section;
  return { title: title.en, intro: intro?.en ?? '', 'after[]': after };
};
const kindOf = ({ key, type }: Question): Kind =>
  (key === 'summary' && type === 'long_text') || (key === 'places' && type === 'group') ? key : type;

function aboutOf(draft: Draft, { piece = '', on = '' }: Readonly<Record<string, string>>): Question {
  const before = questionsBefore(draft.definition, getPlace(draft.definition, piece));
  const found = before.find(({ key }) => key === on);
  if (!found) throw problem('not_found');
  return found;
}

/** Questions one by one: added, changed, and asked only if. */
export const questionRoutes: readonly Route[] = [
  formRoute<Draft, QuestionForm>({
    path: draftSteps.add.form,
    may: draftPermissions.add,
    subject: draftSubject,
    schema: typedQuestion,
    fill: ({ params }, draft) => typedOfKind(getKind(draft, params), actionCurrency()),
    show(context, draft, state) {
      const kind = getKind(draft, context.params);
      const { t } = context.language;
      const title = t('forms.draft.new_question', { kind: t(`forms.kind.${kind}`) });
      return page(
        title,
        <QuestionFormPage
          {...{ context, state, draft, kind, title }}
          fromProfile={draft.definition.purpose === 'application' && !context.params.into?.startsWith('q.')}
        />,
        {
          back: { href: `${draftHref(draft)}/add/${context.params.into}`, text: t('forms.draft.back') },
        },
      );
    },
    async act({ work, params }, draft, form) {
      const [kind, into] = [getKind(draft, params), params.into ?? ''];
      if (form.settings.question.type !== typeOf(kind)) throw problem('malformed_request');
      const name = await addQuestion(work, { ...form, draftId: draft.id, into, kind });
      // What a group asks comes next.
      return redirect(`${draftHref(draft)}/in/${typeOf(kind) === 'group' ? name : into}`);
    },
  }),
  formRoute<Draft, PieceForm>({
    path: draftSteps.change.form,
    may: draftPermissions.change,
    subject: draftSubject,
    schema: pieceForm,
    fill: ({ params }, draft) => typedOfPiece(draft, params.piece ?? ''),
    show(context, draft, state) {
      const { t } = context.language;
      const place = getPlace(draft.definition, context.params.piece ?? '');
      const question = questionAt(draft.definition, place);
      const stored = typedOfPiece(draft, context.params.piece ?? '');
      const title = question ? t(`forms.kind.${kindOf(question)}`) : t('forms.draft.section');
      const shown = { context, state, draft, stored, title };
      return page(
        title,
        question ? (
          <QuestionFormPage
            {...shown}
            question={question}
            kind={kindOf(question)}
            fromProfile={draft.definition.purpose === 'application' && !('inner' in place)}
          />
        ) : (
          <SectionFormPage {...shown} earlier={draft.definition.sections.slice(0, place.section)} />
        ),
        { back: { href: listHref(draft, place), text: t('forms.draft.back') } },
      );
    },
    async act({ work, params: { piece = '' } }, draft, form) {
      const place = getPlace(draft.definition, piece);
      const question = questionAt(draft.definition, place);
      const seen = { draftId: draft.id, piece };
      if (question && 'settings' in form && form.settings.question.type === question.type)
        await changeQuestion(work, { ...form, ...seen });
      else if (!question && 'title' in form) await changeSection(work, { ...form, ...seen });
      else throw problem('malformed_request');
      return redirect(listHref(draft, place));
    },
  }),
  formRoute<Draft, WhenForm>({
    path: draftSteps.ask.form,
    may: draftPermissions.ask,
    subject: draftSubject,
    schema: whenForm,
    fill({ params }, draft) {
      const { when } = pieceAt(draft.definition, getPlace(draft.definition, params.piece ?? ''));
      const facts = when && ('all' in when ? when.all : 'any' in when ? when.any : [when]);
      return {
        'keep[]': (facts ?? []).map((_fact, at) => String(at)),
        join: when && 'any' in when ? 'any' : 'all',
      };
    },
    show(context, draft, state) {
      const place = getPlace(draft.definition, context.params.piece ?? '');
      const { t } = context.language;
      return page(t('forms.draft.ask.title'), <WhenPage {...{ context, state, draft, place }} />, {
        back: { href: listHref(draft, place), text: t('forms.draft.back') },
      });
    },
    async act({ work, params: { piece = '' } }, draft, { question, ...form }) {
      await keepFacts(work, { ...form, draftId: draft.id, piece });
      const place = getPlace(draft.definition, piece);
      if (!question) return redirect(listHref(draft, place));
      aboutOf(draft, { piece, on: question });
      return redirect(`${draftHref(draft)}/places/${piece}/when/${question}`);
    },
  }),
  formRoute<Draft, FactForm>({
    path: `${draftList}/:draftId/places/:piece/when/:on`,
    may: draftPermissions.ask,
    subject: draftSubject,
    schema: factForm,
    show(context, draft, state) {
      const about = aboutOf(draft, context.params);
      const { t } = context.language;
      return page(t('forms.draft.ask.title'), <FactPage {...{ context, state, draft, about }} />, {
        back: {
          href: `${draftHref(draft)}/places/${context.params.piece}/when`,
          text: t('forms.draft.back'),
        },
      });
    },
    async act({ work, params }, draft, { version, ...typed }) {
      const chosen = chosenFact(aboutOf(draft, params), typed);
      if ('field' in chosen)
        throw problem(
          chosen.field === 'fact' ? 'form_fact_unknown' : 'form_number_unread',
          {},
          { field: chosen.field },
        );
      const piece = params.piece ?? '';
      await addFact(work, { draftId: draft.id, version, piece, fact: chosen.fact });
      return redirect(listHref(draft, findPlace(draft.definition, piece)!));
    },
  }),
];
