import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { identifiersOf } from '../../identifiers.ts';
import type {
  PublishedBinding,
  PublishedInstrument,
  PublishedName,
  PublishedProvision,
  PublishedProvisionWording,
  PublishedStandard,
} from '../queries.ts';
import { EarlierNames } from './earlier-names.tsx';
import { EarlierWords } from './earlier-words.tsx';
import { Identifiers } from './identifiers.tsx';
import { ProvisionMark } from './provision-mark.tsx';
import { Summary } from './summary.tsx';

/** One instrument: what it is, where its text stands, to whom it applies, and which of our standards rest on it. */
export function InstrumentPage({
  instrument,
  names,
  bindings,
  provisions,
  earlier,
  standards,
}: {
  instrument: PublishedInstrument;
  /** What it was called before. */
  names: readonly PublishedName[];
  bindings: readonly PublishedBinding[];
  provisions: readonly PublishedProvision[];
  /** What was said of the provisions before. */
  earlier: readonly PublishedProvisionWording[];
  standards: readonly PublishedStandard[];
}) {
  const { t, locale } = useLanguage();
  const { validFrom, validTo, note } = instrument;
  const bound = new Map(bindings.map((one) => [one.jurisdiction, one]));
  const standardOf = new Map(standards.map((one) => [one.id, one]));
  return (
    <>
      <Heading caption={t(`matrix.kind.${instrument.kind}`)}>
        <span lang="en" dir="ltr">
          {instrument.name}
        </span>
      </Heading>
      <SummaryList
        rows={[
          { key: t('matrix.status'), value: t(`matrix.status.${instrument.status}`) },
          {
            key: t('matrix.instrument.text'),
            value: (
              <Identifiers
                identifiers={identifiersOf(instrument)}
                symbol={instrument.symbol}
                url={instrument.url}
              />
            ),
          },
          ...(validFrom ? [{ key: t('matrix.valid_from'), value: <Day date={validFrom} /> }] : []),
          ...(validTo ? [{ key: t('matrix.valid_to'), value: <Day date={validTo} /> }] : []),
          ...(note ? [{ key: t('matrix.note'), value: <span lang="en">{note}</span> }] : []),
          { key: t('matrix.checked_on'), value: <Day date={instrument.checkedOn} /> },
        ]}
      />
      <EarlierNames names={names} />
      {bound.size > 0 ? (
        <Table
          caption={t('matrix.binding.title')}
          rows={jurisdictionCodes.map((code) => ({ code, ...bound.get(code) }))}
          columns={[
            { head: t('common.jurisdiction'), cell: ({ code }) => jurisdictionName(code, locale) },
            {
              head: t('matrix.binding'),
              cell: ({ binding }) => t(`matrix.binding.${binding ?? 'unchecked'}`),
            },
            {
              head: t('matrix.since'),
              cell: ({ since }) => (since ? <Day date={since} /> : t('ui.not_given')),
            },
            {
              head: t('matrix.source'),
              cell: ({ source }) => (source ? <span lang="en">{source}</span> : t('ui.not_given')),
            },
          ]}
        />
      ) : null}
      <Table
        caption={t('matrix.provisions')}
        rows={provisions}
        columns={[
          {
            head: t('matrix.provision'),
            names: true,
            cell: ({ id, article }) => (
              <span id={`provision-${id}`} lang="en" dir="ltr">
                {article}
              </span>
            ),
          },
          {
            head: t('matrix.provision.says'),
            cell: ({ summary }) => <Summary summary={summary} />,
          },
          {
            head: t('matrix.standard'),
            href: ({ standardId }) => `/standards/${standardId}`,
            cell: ({ standardId }) => inLanguage(standardOf.get(standardId)!.title, locale),
          },
          { head: t('matrix.provision.mark'), cell: (one) => <ProvisionMark provision={one} /> },
        ]}
      />
      <EarlierWords words={earlier} provisions={provisions} />
    </>
  );
}
