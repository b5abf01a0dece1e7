import type { Child } from 'hono/jsx';
import type { Context } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Call } from '../../calls/queries.ts';
import type { Decision } from '../../selection/queries.ts';
import type { ListedLetter } from '../queries.ts';

const outcomes = ['awarded', 'reserve', 'rejected'] as const;

/** What is sent, or was sent: how many letters of each outcome, to how many people, and each letter to read. */
export function LettersPage({
  context,
  call,
  decision,
  letters,
  children,
}: {
  context: Context;
  call: Call;
  decision: Decision | undefined;
  letters: readonly ListedLetter[];
  children?: Child;
}) {
  const { language } = context;
  const { t, locale } = language;
  const unreached = letters.filter(({ people }) => people === 0);
  return (
    <>
      <Heading caption={`${call.number} · ${inLanguage(call.title, locale)}`}>
        {t('grants.letters.title')}
      </Heading>
      <InsetText>
        {decision?.communicatedAt
          ? t('grants.letters.sent', { at: language.instant(decision.communicatedAt, call.deadlineZone) })
          : t(decision ? 'grants.letters.text' : 'grants.letters.undecided')}
      </InsetText>
      <SummaryList
        rows={outcomes.map((outcome) => {
          const own = letters.filter((one) => one.outcome === outcome);
          return {
            key: t(`grants.outcome.short.${outcome}`),
            value: t('grants.letters.count', {
              letters: own.length,
              people: own.reduce((sum, { people }) => sum + people, 0),
            }),
          };
        })}
      />
      {unreached.length > 0 ? (
        <WarningText>
          {t('grants.letters.unreached', { numbers: language.list(unreached.map(({ number }) => number)) })}
        </WarningText>
      ) : null}
      <Table
        caption={t('grants.letters.list')}
        rows={letters}
        empty={t('grants.ranking.empty')}
        columns={[
          {
            head: t('grants.letter.link'),
            names: true,
            cell: ({ number }) => number,
            href: ({ applicationId }) => `/applications/${applicationId}/letter`,
          },
          { head: t('common.organisation'), cell: ({ organisationName }) => <bdi>{organisationName}</bdi> },
          { head: t('grants.ranking.outcome'), cell: ({ outcome }) => t(`grants.outcome.short.${outcome}`) },
          { head: t('grants.letters.people'), numeric: true, cell: ({ people }) => language.number(people) },
        ]}
      />
      {children}
    </>
  );
}
