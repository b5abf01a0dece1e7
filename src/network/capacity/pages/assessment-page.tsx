import type { PlainDate } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Details } from '../../../ui/details.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Radar } from '../../../ui/radar.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Assessment, Between, Scored } from '../queries.ts';
import { type AreaChange, answeredIn, meanOf, seenOfScores } from '../rules.ts';

/** One assessment: what is still open of a draft; of a finished one the drawing with its table, each answer, and what lay in between. */
export function AssessmentPage({
  assessment,
  now,
  before,
  changes,
  between,
  mayScore,
  token,
  today,
}: {
  assessment: Assessment;
  now: Scored;
  before: Scored | undefined;
  changes: readonly AreaChange[] | undefined;
  between: readonly Between[];
  mayScore: boolean;
  token: string;
  today: PlainDate;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={t(`network.capacity.round.${assessment.round}`)}>
        {t('network.capacity.assessment')}
      </Heading>
      <p class="govuk-body">
        <bdi>{assessment.organisationName}</bdi> · {t(`network.capacity.state.${assessment.state}`)}
        {assessment.doneOn ? (
          <>
            {' · '}
            <Day date={assessment.doneOn} />
          </>
        ) : null}
      </p>
      {mayScore ? <Open assessment={assessment} now={now} token={token} /> : null}
      {assessment.state === 'done' ? (
        <Drawn assessment={assessment} now={now} before={before} changes={changes} today={today} />
      ) : null}
      {before && assessment.state === 'done' ? <BetweenTable between={between} /> : null}
      {assessment.state === 'done' ? <Answers assessment={assessment} now={now} before={before} /> : null}
    </>
  );
}

type Statement = Assessment['questionnaire']['areas'][number]['statements'][number];

function Open({ assessment, now, token }: { assessment: Assessment; now: Scored; token: string }) {
  const { t, locale } = useLanguage();
  const { areas } = assessment.questionnaire;
  const whole = areas.every((area) => answeredIn(area, now.scores) === area.statements.length);
  return (
    <>
      <Table
        caption={t('network.capacity.areas')}
        rows={areas}
        columns={[
          {
            head: t('network.capacity.area'),
            cell: (area) => (
              <a class="govuk-link" href={`/capacity/${assessment.id}/areas/${area.key}`}>
                {inLanguage(area.name, locale)}
              </a>
            ),
          },
          {
            head: t('network.capacity.answered'),
            cell: (area) =>
              t('network.capacity.answered_of', {
                answered: answeredIn(area, now.scores),
                all: area.statements.length,
              }),
          },
        ]}
      />
      <p class="govuk-body">{t(whole ? 'network.capacity.ready' : 'network.capacity.not_ready')}</p>
      {whole ? (
        <ButtonForm
          action={`/capacity/${assessment.id}/finish`}
          token={token}
          values={{ seen: seenOfScores(now) }}
        >
          {t('network.capacity.finish')}
        </ButtonForm>
      ) : null}
    </>
  );
}

function Drawn({
  assessment,
  now,
  before,
  changes,
  today,
}: {
  assessment: Assessment;
  now: Scored;
  before: Scored | undefined;
  changes: readonly AreaChange[] | undefined;
  today: PlainDate;
}) {
  const { t, locale, number } = useLanguage();
  const { areas } = assessment.questionnaire;
  const rows = areas.map(({ key, name, statements }, at) => {
    const change = changes?.find(({ area }) => area === key);
    return {
      at: at + 1,
      name: inLanguage(name, locale),
      before: change?.before?.value ?? null,
      after: change
        ? (change.after?.value ?? null)
        : (meanOf(statements.map((one) => now.scores.get(one.key)))?.value ?? null),
      change: change?.change,
    };
  });
  const written = (value: number | null) => (value === null ? '–' : number(Math.round(value * 10) / 10));
  const signed = (value: number | undefined) => {
    if (value === undefined) return '–';
    const rounded = Math.round(value * 10) / 10;
    return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${number(Math.abs(rounded))}`;
  };
  const title = t('network.capacity.drawn');
  return (
    <Figure
      title={title}
      source={t('network.capacity.source')}
      date={assessment.doneOn ?? today}
      csv={`/capacity/${assessment.id}/scores.csv`}
      note={t(before ? 'network.capacity.compared' : 'network.capacity.alone')}
      table={
        <Table
          caption={title}
          hideCaption
          rows={rows}
          columns={[
            { head: t('network.capacity.area'), cell: ({ at, name }) => `${at}. ${name}` },
            ...(before
              ? [
                  {
                    head: t('network.capacity.round.baseline'),
                    numeric: true,
                    cell: (row: (typeof rows)[number]) => written(row.before),
                  },
                ]
              : []),
            {
              head: t(before ? 'network.capacity.round.follow_up' : 'network.capacity.round.baseline'),
              numeric: true,
              cell: (row: (typeof rows)[number]) => written(row.after),
            },
            ...(before
              ? [
                  {
                    head: t('network.capacity.change'),
                    numeric: true,
                    cell: (row: (typeof rows)[number]) => signed(row.change),
                  },
                ]
              : []),
          ]}
        />
      }
    >
      <Radar
        id="capacity"
        title={title}
        description={t('network.capacity.description')}
        axes={areas.length}
        most={4}
        series={[
          ...(before ? [{ look: 'before' as const, values: rows.map((row) => row.before) }] : []),
          { look: 'after' as const, values: rows.map((row) => row.after) },
        ]}
      />
    </Figure>
  );
}

function BetweenTable({ between }: { between: readonly Between[] }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('network.capacity.between')}
      rows={between}
      empty={t('network.capacity.between_none')}
      columns={[
        { head: t('common.date'), cell: (one) => <Day date={one.on} /> },
        { head: t('network.kind'), cell: (one) => t(`network.capacity.between.${one.kind}`) },
        {
          head: t('network.title'),
          href: ({ kind, id }) =>
            id === null ? undefined : kind === 'gathering' ? `/events/${id}` : `/agreements/${id}`,
          cell: (one) => <bdi>{one.title}</bdi>,
        },
      ]}
    />
  );
}

function Answers({
  assessment,
  now,
  before,
}: {
  assessment: Assessment;
  now: Scored;
  before: Scored | undefined;
}) {
  const { t, locale } = useLanguage();
  const text = (score: number | null | undefined) =>
    score === undefined ? '–' : score === null ? t('network.capacity.answer.na') : String(score);
  return (
    <>
      <Heading level={2}>{t('network.capacity.answers')}</Heading>
      {assessment.questionnaire.areas.map((area) => (
        <Details summary={inLanguage(area.name, locale)}>
          <Table
            caption={inLanguage(area.name, locale)}
            hideCaption
            rows={area.statements}
            columns={[
              { head: t('network.capacity.statement'), cell: (one) => inLanguage(one.text, locale) },
              ...(before
                ? [
                    {
                      head: t('network.capacity.round.baseline'),
                      cell: (one: Statement) => text(before.scores.get(one.key)),
                    },
                  ]
                : []),
              { head: t('network.capacity.now'), cell: (one) => text(now.scores.get(one.key)) },
              {
                head: t('network.capacity.note'),
                cell: (one) => {
                  const note = now.notes.get(one.key);
                  return note ? <TypedText text={note} /> : '–';
                },
              },
            ]}
          />
        </Details>
      ))}
    </>
  );
}
