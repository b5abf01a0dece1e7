import type { Child } from 'hono/jsx';
import { inLanguage } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SummaryList } from '../../ui/summary-list.tsx';
import type { ActionDefinition } from '../definition/load-action.ts';
import { Known, Quotation, Text } from './words.tsx';

/** What is known about the Action and from where, what is not known and why, and how the numbers are made. */
export function AboutTheDataPage({ definition }: { definition: ActionDefinition }) {
  const { t, locale } = useLanguage();
  const { action, logframe, grids } = definition;
  const { contribution, period, currency } = action;
  const facts: [string, Child][] = [
    ['contract_number', <Known known={action.contractNumber} />],
    ['contracting_authority', <Known known={action.contractingAuthority} />],
    ['contribution', <Contribution known={contribution} currency={currency} />],
    ['status', <Known known={period.status} />],
    ['starts_on', <Known known={period.startsOn} />],
    ['ends_on', <Known known={period.endsOn} />],
    ['identifier', <Known known={action.openData.identifier} />],
  ];
  return (
    <>
      <Heading caption={action.shortName}>{t('action.about_the_data.title')}</Heading>
      <p class="govuk-body-l">{t('action.about_the_data.intro', { source: action.source })}</p>
      <Heading level={2}>{t('action.about_the_data.facts')}</Heading>
      <SummaryList rows={facts.map(([key, value]) => ({ key: t(`action.fact.${key}`), value }))} />
      <Heading level={2}>{t('action.about_the_data.dates')}</Heading>
      <p class="govuk-body">{t('action.about_the_data.dates_explained')}</p>
      {period.statements.map(({ says, source }) => (
        <Quotation says={says} source={source} />
      ))}
      <Heading level={2}>{t('action.about_the_data.source_words')}</Heading>
      <p class="govuk-body">{t('action.about_the_data.source_words_explained')}</p>
      {action.background.map(({ says, source }) => (
        <Quotation says={says} source={source} />
      ))}
      <Heading level={2}>{t('action.about_the_data.ours')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {logframe.remark ? (
          <li>
            <Text text={logframe.remark} />
          </li>
        ) : null}
        {grids.map(({ title, remark }) => (
          <li>
            {inLanguage(title, locale)}: <Text text={remark} />
          </li>
        ))}
        <li>{t('action.about_the_data.sector', { source: action.openData.sectorsSource })}</li>
        <li>{t('action.about_the_data.translations')}</li>
      </ul>
      <Heading level={2}>{t('action.about_the_data.numbers')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {['counted', 'small', 'protected', 'people'].map((rule) => (
          <li>{t(`action.about_the_data.${rule}`)}</li>
        ))}
      </ul>
      {action.designations.map(({ mark, note }) => (
        <p class="govuk-body" lang="en">{`${mark} ${note}`}</p>
      ))}
    </>
  );
}

function Contribution({
  known,
  currency,
}: {
  known: ActionDefinition['action']['contribution'];
  currency: string;
}) {
  const language = useLanguage();
  const value = known.value === null ? null : language.money(money(known.value, currency));
  return <Known known={{ ...known, value }} />;
}
