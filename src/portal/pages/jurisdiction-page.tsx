import type { Child } from 'hono/jsx';
import type { Context } from '../../platform/http/route.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { titleFor } from '../../platform/language/written-for.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { DateTime, Day } from '../../ui/time.tsx';
import { WrittenLine } from '../../ui/written-text.tsx';
import type { CallRow, Contact, EventRow, GrantRow } from '../queries.ts';
import type { Ask, Coming } from '../queries-jurisdiction.ts';
import { ComingTable } from './coming-table.tsx';

export type JurisdictionProps = {
  readonly context: Context;
  readonly code: string;
  readonly partners: readonly Contact[];
  readonly calls: readonly CallRow[];
  readonly grants: readonly GrantRow[];
  readonly coming: readonly Coming[];
  readonly held: readonly EventRow[];
  readonly asks: readonly Ask[];
  readonly cycles: readonly { readonly id: string; readonly title: string; readonly asOf: string }[];
};

/** What everybody may know of the Action in one jurisdiction: who works there, calls, sub-grants, gatherings, recommendations and the matrix. */
export function JurisdictionPage(props: JurisdictionProps) {
  const { t, locale, money } = useLanguage();
  const { code, partners, calls, grants, coming, held, asks, cycles, context } = props;
  return (
    <>
      <Heading caption={t('portal.jurisdiction.caption')}>{jurisdictionName(code, locale)}</Heading>
      <p class="govuk-body">
        <a class="govuk-link" href={`/services/${locale}/${code}`}>
          {t('portal.jurisdiction.services')}
        </a>
      </p>
      <Part
        title={t('portal.jurisdiction.partners')}
        none={t('portal.jurisdiction.no_partner')}
        more={{ href: '/consortium', text: t('portal.jurisdiction.all_partners') }}
        items={partners.map(({ name }) => <bdi>{name}</bdi>)}
      />
      <Part
        title={t('portal.calls.title')}
        none={t('portal.calls.empty')}
        more={{ href: `/calls?jurisdiction=${code}`, text: t('portal.jurisdiction.all_calls') }}
        items={calls.map((call) => (
          <>
            <a class="govuk-link" href={`/calls/${call.id}`}>
              {inLanguage(call.title, locale)}
            </a>
            {', '}
            <DateTime at={call.deadlineAt} zone={call.deadlineZone} />
          </>
        ))}
      />
      <Part
        title={t('portal.grants.title')}
        none={t('portal.grants.empty')}
        more={{ href: `/grants?jurisdiction=${code}`, text: t('portal.jurisdiction.all_grants') }}
        items={grants.map((grant) => (
          <>
            <a class="govuk-link" href={`/grants/${grant.id}`}>
              <bdi>{grant.title ?? t('portal.grant.project_withheld', { call: grant.callNumber })}</bdi>
            </a>
            {', '}
            <bdi>{grant.organisationName ?? t('portal.grant.name_withheld')}</bdi>
            {', '}
            {money({ minor: grant.amountMinor, currency: grant.currency })}
          </>
        ))}
      />
      <Heading level={2}>{t('portal.coming.title')}</Heading>
      <ComingTable events={coming} now={context.now} />
      <Part
        title={t('portal.jurisdiction.held')}
        none={t('portal.events.empty')}
        more={{ href: `/events?jurisdiction=${code}`, text: t('portal.jurisdiction.all_events') }}
        items={held.map((event) => (
          <>
            <a class="govuk-link" href={`/events/${event.id}`}>
              <WrittenLine written={titleFor(event, locale)} />
            </a>
            {', '}
            <Day date={event.startsOn} />
          </>
        ))}
      />
      <Part
        title={t('portal.jurisdiction.recommendations')}
        none={t('portal.jurisdiction.no_recommendation')}
        more={{
          href: `/recommendations?jurisdiction=${code}`,
          text: t('portal.jurisdiction.all_recommendations'),
        }}
        items={asks.map((one) => (
          <>
            <a class="govuk-link" href={`/recommendations/${one.id}`}>
              <bdi>{one.title}</bdi>
            </a>
            {', '}
            <bdi>{one.addresseeName}</bdi>
          </>
        ))}
      />
      <Part
        title={t('portal.jurisdiction.matrix')}
        none={t('portal.jurisdiction.no_cycle')}
        more={{ href: '/matrix', text: t('portal.jurisdiction.whole_matrix') }}
        items={cycles.map((cycle) => (
          <>
            <a class="govuk-link" href={`/matrix/${cycle.id}/places/${code}`}>
              <bdi>{cycle.title}</bdi>
            </a>
            {', '}
            <Day date={cycle.asOf} />
          </>
        ))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/laws">
          {t('portal.jurisdiction.laws')}
        </a>
        {' · '}
        <a class="govuk-link" href="/series">
          {t('portal.jurisdiction.series')}
        </a>
      </p>
    </>
  );
}

function Part({
  title,
  none,
  more,
  items,
}: {
  title: string;
  none: string;
  more: { href: string; text: string };
  items: readonly Child[];
}) {
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      {items.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={more.href}>
          {more.text}
        </a>
      </p>
    </section>
  );
}
