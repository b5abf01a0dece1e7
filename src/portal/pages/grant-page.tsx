import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Day } from '../../ui/time.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import type { GrantRow } from '../queries.ts';

/** One sub-grant: who, what, where, how much; less where somebody could come to harm by it. */
export function GrantPage({ language, grant }: { language: Language; grant: GrantRow }) {
  const { t, locale } = language;
  const { amountMinor: minor, currency } = grant;
  return (
    <>
      <Heading caption={grant.number ?? t(`portal.scope.${grant.scope}`)}>
        <bdi>{grant.title ?? t('portal.grant.project_withheld', { call: grant.callNumber })}</bdi>
      </Heading>
      {grant.withholdName || grant.generalisePlace ? (
        <InsetText>
          {t(grant.withholdName ? 'portal.grant.withheld_why' : 'portal.grant.place_why')}
        </InsetText>
      ) : null}
      {grant.coarse ? <p class="govuk-body">{t('portal.grant.coarse')}</p> : null}
      {grant.summary ? <TypedText text={grant.summary} /> : null}
      <SummaryList
        rows={[
          {
            key: t('portal.grant.organisation'),
            value: grant.organisationName ?? t('portal.grant.name_withheld'),
          },
          {
            key: t('portal.where'),
            value: grant.jurisdiction ? jurisdictionName(grant.jurisdiction, locale) : t('portal.region'),
          },
          ...(grant.place ? [{ key: t('portal.grant.place'), value: grant.place }] : []),
          { key: t('portal.scope'), value: t(`portal.scope.${grant.scope}`) },
          { key: t('common.amount'), value: language.money({ minor, currency }) },
          { key: t('portal.grant.signed_on'), value: <Day date={grant.signedOn} /> },
          {
            key: t('portal.grant.period'),
            value: (
              <>
                <Day date={grant.startsOn} /> – <Day date={grant.endsOn} />
              </>
            ),
          },
          { key: t('common.state'), value: t(`portal.grant.state.${grant.state}`) },
          {
            key: t('portal.calls.call'),
            value: (
              <a class="govuk-link" href={`/calls/${grant.callId}`}>
                {`${grant.callNumber}: ${inLanguage(grant.callTitle, locale)}`}
              </a>
            ),
          },
        ]}
      />
    </>
  );
}
