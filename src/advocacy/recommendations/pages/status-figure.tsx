import type { LadderStep } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { Figure } from '../../../ui/figure.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Reference } from '../../../ui/reference.tsx';
import { StepLine } from '../../../ui/step-line.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Asked } from '../queries.ts';
import type { Evidence } from '../queries-evidence.ts';
import { movesOf } from '../rules.ts';
import { stepName } from '../words.ts';

/** Each body's way of its own, where several were asked; what several came to together stands in each. */
export function StatusFigures({
  addressees,
  evidence,
  ...props
}: {
  addressees: readonly Asked[];
  ladder: readonly LadderStep[];
  evidence: readonly Evidence[];
  today: PlainDate;
}) {
  if (addressees.length < 2) return <StatusFigure {...props} evidence={evidence} id="status" />;
  return (
    <>
      {addressees.map(({ id, name }, at) => (
        <StatusFigure
          {...props}
          id={`status-${at + 1}`}
          name={name}
          evidence={evidence.filter(({ addresseeIds }) => addresseeIds.includes(id))}
        />
      ))}
    </>
  );
}

/** How far a recommendation has come, and back: drawn over time, with each step and its evidence in the table. */
function StatusFigure({
  id,
  name,
  ladder,
  evidence,
  today,
}: {
  id: string;
  /** Whose way it is, where several were asked. */
  name?: string;
  ladder: readonly LadderStep[];
  /** The latest first. */
  evidence: readonly Evidence[];
  today: PlainDate;
}) {
  const language = useLanguage();
  const { t } = language;
  const moves = movesOf(evidence.filter(({ corrected }) => !corrected)).map((move, at) => ({
    ...move,
    number: at + 1,
  }));
  const title = name ? `${t('advocacy.status.title')}: ${name}` : t('advocacy.status.title');
  const entries = name ? `${t('advocacy.evidence.title')}: ${name}` : t('advocacy.evidence.title');
  const table = (
    <Table
      caption={entries}
      hideCaption
      rows={moves.toReversed()}
      empty={t('advocacy.evidence.none')}
      columns={[
        { head: t('advocacy.evidence.number'), cell: ({ number }) => language.number(number) },
        { head: t('common.date'), cell: ({ happenedOn }) => <Day date={happenedOn} /> },
        {
          head: t('advocacy.evidence.step'),
          names: true,
          cell: ({ step, by }) => (
            <>
              {stepName(ladder, step, language)}
              {by < 0 ? <strong> ({t('advocacy.evidence.back')})</strong> : null}
            </>
          ),
        },
        { head: t('advocacy.evidence.points'), numeric: true, cell: ({ value }) => language.number(value) },
      ]}
    />
  );
  const latest = moves.at(-1);
  return (
    <>
      <Figure title={title} source={t('advocacy.status.source')} date={today} table={table}>
        {latest ? (
          <StepLine
            id={id}
            title={title}
            description={t('advocacy.status.description', {
              count: moves.length,
              back: moves.filter(({ by }) => by < 0).length,
              step: stepName(ladder, latest.step, language),
            })}
            steps={moves.map(({ number, happenedOn, value, by }) => ({
              number,
              on: happenedOn,
              value,
              back: by < 0,
            }))}
            until={today}
          />
        ) : null}
      </Figure>
      {evidence.length > 0 ? (
        <Table
          caption={entries}
          rows={evidence}
          columns={[
            { head: t('common.date'), cell: ({ happenedOn }) => <Day date={happenedOn} /> },
            {
              head: t('advocacy.evidence.text'),
              names: true,
              cell: ({ text, corrected }) => (
                <>
                  {corrected ? <Tag>{t('advocacy.evidence.corrected')}</Tag> : null}
                  <TypedText text={text} />
                </>
              ),
            },
            {
              head: t('advocacy.evidence.reference'),
              cell: ({ reference, url }) => <Reference reference={reference} url={url} />,
            },
          ]}
        />
      ) : null}
    </>
  );
}
