import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { bindingOfStandard, bindsSomebody, canBeAssessed, statusOfStandard } from '../../rules.ts';
import type {
  PublishedBinding,
  PublishedProvision,
  PublishedProvisionWording,
  PublishedStandard,
  PublishedWording,
} from '../queries.ts';
import { EarlierWords } from './earlier-words.tsx';
import { ProvisionMark } from './provision-mark.tsx';
import { Summary } from './summary.tsx';
import { Wordings } from './wordings.tsx';

/** One standard: what it asks, where it comes from, how far that was checked, and what it is to each jurisdiction. */
export function StandardPage({
  standard,
  provisions,
  bindings,
  wordings,
  earlier,
}: {
  standard: PublishedStandard;
  provisions: readonly PublishedProvision[];
  bindings: readonly PublishedBinding[];
  wordings: readonly PublishedWording[];
  /** What was said of the provisions before. */
  earlier: readonly PublishedProvisionWording[];
}) {
  const { t, locale } = useLanguage();
  const status = statusOfStandard(provisions.map((one) => one.status));
  const instruments = new Set(provisions.map(({ instrumentId }) => instrumentId)).size;
  const bindingIn = (code: string) => {
    const there = bindings.filter(({ jurisdiction }) => jurisdiction === code);
    return bindingOfStandard(
      there.map(({ binding }) => binding),
      instruments,
    );
  };
  return (
    <>
      <Heading caption={t(`matrix.area.${standard.area}`)}>{inLanguage(standard.title, locale)}</Heading>
      <p class="govuk-body-l" dir="auto">
        {inLanguage(standard.statement, locale)}
      </p>
      <p class="govuk-body">{t(`matrix.status.${status}.means`)}</p>
      {canBeAssessed(status) ? null : <InsetText>{t('matrix.standard.watched')}</InsetText>}
      <Table
        caption={t('matrix.provisions')}
        rows={provisions}
        columns={[
          {
            head: t('matrix.provision'),
            names: true,
            cell: ({ id, instrument, instrumentId, article }) => (
              <span lang="en" dir="ltr">
                <a class="govuk-link" href={`/instruments/${instrumentId}#provision-${id}`}>
                  {`${instrument}, ${article}`}
                </a>
              </span>
            ),
          },
          {
            head: t('matrix.provision.says'),
            cell: ({ summary }) => <Summary summary={summary} />,
          },
          { head: t('matrix.status'), cell: (one) => t(`matrix.status.${one.status}`) },
          { head: t('matrix.provision.mark'), cell: (one) => <ProvisionMark provision={one} /> },
        ]}
      />
      <EarlierWords words={earlier} provisions={provisions} />
      {bindsSomebody(status) ? (
        <>
          <Table
            caption={t('matrix.binding.title')}
            rows={jurisdictionCodes}
            columns={[
              { head: t('common.jurisdiction'), cell: (code) => jurisdictionName(code, locale) },
              { head: t('matrix.binding'), cell: (code) => t(`matrix.binding.${bindingIn(code)}`) },
            ]}
          />
          <p class="govuk-body">{t('matrix.binding.note')}</p>
        </>
      ) : null}
      <Wordings wordings={wordings} />
    </>
  );
}
