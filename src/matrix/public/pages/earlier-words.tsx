import { dayIn } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { PublishedProvision, PublishedProvisionWording } from '../queries.ts';
import { ProvisionMark } from './provision-mark.tsx';
import { Summary } from './summary.tsx';

/** What was said of these provisions before, how far that was checked, and until which day it held; closed at first. */
export function EarlierWords({
  words,
  provisions,
}: {
  words: readonly PublishedProvisionWording[];
  provisions: readonly PublishedProvision[];
}) {
  const { t } = useLanguage();
  if (words.length === 0) return null;
  const of = new Map(provisions.map((one) => [one.id, one]));
  return (
    <Details summary={t('matrix.provision.earlier')}>
      <Table
        caption={t('matrix.provision.earlier')}
        hideCaption
        rows={words}
        columns={[
          {
            head: t('matrix.provision'),
            names: true,
            cell: ({ provisionId, article }) => (
              <span lang="en" dir="ltr">{`${of.get(provisionId)?.instrument ?? ''}, ${article}`}</span>
            ),
          },
          {
            head: t('matrix.provision.says'),
            cell: ({ summary }) => <Summary summary={summary} />,
          },
          { head: t('matrix.provision.mark'), cell: (one) => <ProvisionMark provision={one} /> },
          { head: t('matrix.held_until'), cell: (one) => <Day date={dayIn(zone, one.replacedAt)} /> },
        ]}
      />
    </Details>
  );
}
