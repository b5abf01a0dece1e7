import { dayIn, type Instant } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { InstrumentKind } from '../../schema.ts';

/** What an instrument was called before, and as what it was kept, until which day; closed at first. */
export function EarlierNames({
  names,
}: {
  names: readonly {
    readonly name: string;
    readonly shortName: string;
    readonly kind: InstrumentKind;
    readonly replacedAt: Instant;
  }[];
}) {
  const { t } = useLanguage();
  if (names.length === 0) return null;
  return (
    <Details summary={t('matrix.instrument.earlier')}>
      <Table
        caption={t('matrix.instrument.earlier')}
        hideCaption
        rows={names}
        columns={[
          {
            head: t('matrix.instrument.name'),
            cell: ({ name, shortName }) => (
              <span lang="en">
                <bdi>{name}</bdi>
                {shortName === name ? null : (
                  <>
                    <br />
                    <bdi>{shortName}</bdi>
                  </>
                )}
              </span>
            ),
          },
          { head: t('matrix.instrument.kind'), cell: ({ kind }) => t(`matrix.kind.${kind}`) },
          { head: t('matrix.held_until'), cell: (one) => <Day date={dayIn(zone, one.replacedAt)} /> },
        ]}
      />
    </Details>
  );
}
