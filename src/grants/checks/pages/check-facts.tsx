import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Application } from '../../applications/queries.ts';
import type { Check } from '../queries.ts';
import { type ByRule, checkItems, outcomeOf } from '../rules.ts';

/** What was concluded in a check, item by item, beside what the records say. */
export function CheckFacts({
  application,
  check,
  decided,
}: {
  application: Application;
  check: Check;
  decided: ByRule;
}) {
  const language = useLanguage();
  const { t } = language;
  const verdict = (one: string | null | undefined) => (one ? t(`grants.check.verdict.${one}`) : '–');
  return (
    <>
      <SummaryList
        rows={[
          { key: t('grants.ranking.outcome'), value: t(`grants.dossier.check.${outcomeOf(check.items)}`) },
          ...(check.firstConcludedAt
            ? [
                {
                  key: t('grants.check.first'),
                  value: (
                    <>
                      {t('people.role.grant_officer')}, <DateTime at={check.firstConcludedAt} zone={zone} />
                    </>
                  ),
                },
              ]
            : []),
          { key: t('common.organisation'), value: <bdi>{application.organisationName}</bdi> },
          ...(application.requestedMinor === null
            ? []
            : [
                {
                  key: t('grants.application.requested'),
                  value: language.money(money(application.requestedMinor, application.currency)),
                },
              ]),
        ]}
      />
      <Table
        caption={t('grants.check.title')}
        rows={checkItems.map((item) => ({ item, ...check.items[item] }))}
        columns={[
          { head: t('grants.check.item'), names: true, cell: ({ item }) => t(`grants.check.item.${item}`) },
          { head: t('grants.check.verdict'), cell: (one) => verdict(one.verdict) },
          { head: t('grants.check.records'), cell: ({ item }) => verdict(decided[item]) },
          { head: t('grants.check.note'), cell: ({ note }) => <span dir="auto">{note || '–'}</span> },
        ]}
      />
      {check.reasons ? (
        <>
          <Heading level={2}>{t('grants.check.reasons')}</Heading>
          <TypedText text={check.reasons} />
        </>
      ) : null}
    </>
  );
}
