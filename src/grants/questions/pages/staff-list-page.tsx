import type { Context } from '../../../platform/http/route.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Call } from '../../calls/queries.ts';
import type { Question } from '../queries.ts';
import { isUnanswered, lastDays } from '../rules.ts';

type Props = { context: Context; call: Call; questions: readonly Question[]; mayAnswer: boolean };
const tones: Record<Question['state'], Tone> = { asked: 'waiting', published: 'good', set_aside: 'over' };

/** Every question about a call for its officers: what waits for an answer first. */
export function StaffQuestionsPage({ context, call, questions, mayAnswer }: Props) {
  const { language } = context;
  const { t } = language;
  const days = lastDays(call);
  return (
    <>
      <Heading caption={call.number}>{t('grants.question.title')}</Heading>
      <p class="govuk-body">
        {t('grants.question.days', { ask: language.day(days.ask), answer: language.day(days.answer) })}
      </p>
      {mayAnswer ? (
        <ButtonRow>
          <ButtonLink look="secondary" href={`/staff/calls/${call.id}/questions/new`}>
            {t('grants.question.promote.title')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Table
        caption={t('grants.question.title')}
        hideCaption
        rows={questions}
        empty={t('grants.question.none')}
        columns={[
          {
            head: t('grants.question.question'),
            names: true,
            cell: (one) => (
              <>
                {one.number ? `${one.number}. ` : ''}
                <span dir="auto">{one.question ?? one.asked}</span>
              </>
            ),
          },
          {
            head: t('grants.question.asked_at'),
            cell: ({ askedAt }) => <DateTime at={askedAt} zone={call.deadlineZone} />,
          },
          {
            head: t('common.state'),
            cell: ({ state, origin }) => (
              <>
                <Tag tone={tones[state]}>{t(`grants.question.state.${state}`)}</Tag>{' '}
                {origin === 'private' ? t('grants.question.origin.private') : ''}
              </>
            ),
          },
          {
            head: t('grants.question.answer'),
            cell: (one) =>
              mayAnswer && isUnanswered(one) ? (
                <a class="govuk-link" href={`/staff/questions/${one.id}/answer`}>
                  {t('grants.question.answer.title')}
                </a>
              ) : (
                <span dir="auto">{one.answer ?? ''}</span>
              ),
          },
        ]}
      />
    </>
  );
}
