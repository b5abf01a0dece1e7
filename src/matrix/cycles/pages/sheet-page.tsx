import type { PlainDate } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TaskList, type TaskState } from '../../../ui/task-list.tsx';
import { strands } from '../answers.ts';
import { placeName } from '../places.ts';
import type { CycleStandard, Question } from '../queries.ts';
import type { Answer, Seat } from '../queries-seats.ts';
import { faultOf, sheetStatusOf } from '../rules.ts';
import { AnswerBy } from './answer-by.tsx';

/** An assessor's sheet: what is answered, what is not, and the way to hand it in. */
export function SheetPage({
  seat,
  standards,
  questions,
  answers,
  today,
  named,
}: {
  seat: Seat;
  standards: readonly CycleStandard[];
  questions: readonly Question[];
  answers: ReadonlyMap<string, Answer>;
  today: PlainDate;
  /** Whether they agreed to be named as an author. */
  named: boolean;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const status = sheetStatusOf(seat);
  const editable = status === 'open';
  const readable = editable || seat.handedInAt !== null;
  const open = questions.filter(({ id, strand }) => faultOf(strand, answers.get(id))).length;
  const stateOf = (asked: readonly Question[]): TaskState => {
    if (status === 'not_open_yet') return 'cannot_start';
    const faults = asked.filter(({ id, strand }) => faultOf(strand, answers.get(id)));
    if (faults.length === 0) return 'done';
    return asked.some(({ id }) => answers.has(id)) ? 'in_progress' : 'not_started';
  };
  return (
    <>
      <Heading caption={seat.cycleTitle}>{placeName(seat.code, language)}</Heading>
      <InsetText>{t('matrix.cycle.sheet.blind')}</InsetText>
      <p class="govuk-body">{t(`matrix.cycle.sheet.${status}`, { open, questions: questions.length })}</p>
      <AnswerBy seat={seat} today={today} />
      {standards.map((standard) => (
        <>
          <Heading level={2}>{inLanguage(standard.title, locale)}</Heading>
          <TaskList
            tasks={strands.flatMap((strand) => {
              const asked = questions.filter(
                (one) => one.cycleStandardId === standard.id && one.strand === strand,
              );
              if (asked.length === 0) return [];
              const part = `${standard.key}.${strand}`;
              return [
                {
                  id: part.replaceAll('.', '-'),
                  title: t(`matrix.cycle.strand.${strand}`),
                  state: stateOf(asked),
                  ...(readable ? { href: `/staff/matrix/sheets/${seat.id}/${part}` } : {}),
                },
              ];
            })}
          />
        </>
      ))}
      <p class="govuk-body">
        {t('matrix.cycle.author.is')}{' '}
        {named ? <bdi>{seat.personName}</bdi> : t(`matrix.cycle.seat.${seat.seat}`)}.{' '}
        <a class="govuk-link" href={`/staff/matrix/seats/${seat.id}/author`}>
          {t('matrix.cycle.author.title')}
        </a>
      </p>
      {editable ? (
        <>
          <p class="govuk-body">{t('matrix.cycle.hand_in.text')}</p>
          {open === 0 ? (
            <ButtonLink href={`/staff/matrix/seats/${seat.id}/hand-in`}>
              {t('matrix.cycle.hand_in.action')}
            </ButtonLink>
          ) : null}
        </>
      ) : null}
    </>
  );
}
