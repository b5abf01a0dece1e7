import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import type { Standing } from '../../../platform/workflow/standing.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { StepRow } from '../../../ui/step-buttons.tsx';
import { Table } from '../../../ui/table.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { HitRecord, ScreeningHit } from '../queries.ts';
import { HitTag } from './hit-tag.tsx';

export type Earlier = Pick<ScreeningHit, 'state' | 'reason' | 'decidedAt' | 'listedOn'> | undefined;

/** A hit: what we know beside what the list says, why they are alike, and what was proposed. */
export function HitPage({
  context: { language, token },
  hit,
  earlier,
  standing,
  history,
}: {
  context: Context;
  hit: HitRecord;
  /** What was decided about the same pair before. */
  earlier: Earlier;
  standing: Standing;
  history: readonly HistoryEntry[];
}) {
  const { t } = language;
  const counts = hit.latest && !hit.listWithdrawn;
  return (
    <>
      <Heading caption={hit.organisationName}>{t('grants.screening.hit.title')}</Heading>
      <p class="govuk-body">
        <HitTag state={hit.state} />
      </p>
      {counts ? null : <InsetText>{t('problem.screening_hit_superseded')}</InsetText>}
      <HitFacts {...{ language, hit }} />
      {earlier ? (
        <InsetText>
          {t(`grants.screening.earlier.${earlier.state}`, {
            day: language.day(dayIn(zone, earlier.decidedAt ?? '')),
          })}{' '}
          <TypedText text={earlier.reason} />
        </InsetText>
      ) : null}
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}

/** Our name and the list's side by side, with the reason of the hit. */
export function HitFacts({ language, hit }: { language: Language; hit: HitRecord }) {
  const { t } = language;
  const post = hit.post ? ` (${hit.post})` : '';
  const rows = [
    { key: t('grants.screening.hit.name'), ours: hit.name, theirs: hit.listedName },
    {
      key: t('grants.screening.hit.whose'),
      ours: `${t(`grants.screening.whose.${hit.whose}`)}${post}`,
      theirs: hit.kind || '–',
    },
    { key: t('grants.screening.hit.born'), ours: '–', theirs: hit.born || '–' },
    { key: t('grants.screening.hit.reference'), ours: '–', theirs: hit.reference || '–' },
    { key: t('grants.screening.hit.entity'), ours: '–', theirs: hit.entity },
  ];
  return (
    <>
      <Table
        caption={t('grants.screening.against', { day: language.day(hit.listedOn) })}
        rows={rows}
        columns={[
          { head: t('grants.screening.hit.what'), names: true, cell: ({ key }) => key },
          { head: t('grants.screening.hit.ours'), cell: ({ ours }) => <bdi>{ours}</bdi> },
          { head: t('grants.screening.hit.theirs'), cell: ({ theirs }) => <bdi>{theirs}</bdi> },
        ]}
      />
      <p class="govuk-body">{t(`grants.screening.how.${hit.how}.text`)}</p>
      {hit.reason ? (
        <>
          <Heading level={2}>{t('common.reason')}</Heading>
          <TypedText text={hit.reason} />
        </>
      ) : null}
    </>
  );
}
