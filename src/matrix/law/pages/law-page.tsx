import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { placeName } from '../../cycles/places.ts';
import { identifiersOf } from '../../identifiers.ts';
import { Identifiers } from '../../public/pages/identifiers.tsx';
import { placeInWords } from '../place-in-words.ts';
import { anchorOfPath } from '../provision-path.ts';
import type { LawAmendment, LawProvision, LawVersion, PublishedLaw } from '../queries.ts';
import { VersionTable } from './version-table.tsx';

/** One law: where it was published, what changed it, in which versions it can be read, and what a few places in it say. */
export function LawPage({
  law,
  eliAddress,
  amendments,
  versions,
  provisions,
}: {
  law: PublishedLaw;
  /** What stands before its ELI; empty where none is known. */
  eliAddress: string;
  amendments: readonly LawAmendment[];
  versions: readonly LawVersion[];
  provisions: readonly LawProvision[];
}) {
  const language = useLanguage();
  const { t } = language;
  const english = (text: string) => (
    <span lang="en" dir="ltr">
      {text}
    </span>
  );
  const place = [
    placeName(law.jurisdiction, language),
    law.subJurisdiction && t(`matrix.law.made_by.${law.subJurisdiction}`),
  ];
  const sourced = ({ source }: { source: string }) => english(source);
  return (
    <>
      <Heading caption={place.filter(Boolean).join(' · ')}>
        <span lang={law.titleLanguage} dir="auto">
          {law.title}
        </span>
      </Heading>
      <SummaryList
        rows={[
          { key: t('matrix.law.field'), value: t(`matrix.law.field.${law.field}`) },
          ...(law.number ? [{ key: t('matrix.law.number'), value: law.number }] : []),
          ...(law.adoptedOn
            ? [{ key: t('matrix.law.adopted_on'), value: <Day date={law.adoptedOn} /> }]
            : []),
          {
            key: t('matrix.law.gazette'),
            value: law.gazetteNumber ? (
              <>
                {[law.gazetteName, law.gazetteNumber].filter(Boolean).join(' ')}
                {law.gazetteDate ? (
                  <>
                    {', '}
                    <Day date={law.gazetteDate} />
                  </>
                ) : null}
              </>
            ) : (
              t('ui.not_given')
            ),
          },
          ...(amendments.length > 0
            ? [
                {
                  key: t('matrix.law.amended_by'),
                  value: amendments.map(({ gazetteNumber }) => gazetteNumber).join(', '),
                },
              ]
            : []),
          ...(law.repeals ? [{ key: t('matrix.law.repeals'), value: law.repeals }] : []),
          ...(law.repealedOn
            ? [{ key: t('matrix.law.repealed_on'), value: <Day date={law.repealedOn} /> }]
            : []),
          ...(law.eli || law.url
            ? [
                {
                  key: t('matrix.instrument.text'),
                  value: (
                    <Identifiers
                      identifiers={identifiersOf({ eli: law.eli }, eliAddress)}
                      symbol=""
                      url={law.url}
                    />
                  ),
                },
              ]
            : []),
          ...(law.note ? [{ key: t('matrix.note'), value: english(law.note) }] : []),
          { key: t('matrix.source'), value: sourced(law) },
          { key: t('matrix.checked_on'), value: <Day date={law.checkedOn} /> },
        ]}
      />
      <Table
        caption={t('matrix.law.provisions')}
        rows={provisions}
        empty={t('matrix.law.no_provisions')}
        columns={[
          {
            head: t('matrix.place'),
            names: true,
            cell: ({ path }) => (
              <span {...(path ? { id: anchorOfPath(path) } : {})}>{placeInWords(language, path)}</span>
            ),
          },
          { head: t('matrix.law.subject'), cell: ({ subject }) => t(`matrix.law.subject.${subject}`) },
          { head: t('matrix.provision.says'), cell: ({ says }) => english(says) },
          { head: t('matrix.source'), cell: (one) => sourced(one) },
        ]}
      />
      {versions.length > 0 ? <VersionTable versions={versions} /> : null}
    </>
  );
}
