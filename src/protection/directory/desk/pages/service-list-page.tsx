import type { Context } from '../../../../platform/http/route.ts';
import { ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { Tag } from '../../../../ui/tag.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { hsdsPath } from '../../hsds/hsds-path.ts';
import type { ServiceRow } from '../../queries.ts';
import { waitsForCheck } from '../../rules.ts';
import { ServiceTag } from './service-tag.tsx';

export type ServiceListProps = {
  readonly context: Context;
  readonly services: readonly ServiceRow[];
  readonly keeps: boolean;
  readonly today: string;
  readonly placeName: PlaceName;
};

/** Every service of the places of one's duties, by area: what one looks for is looked for by the browser, and told to nobody. */
export function ServiceListPage({ context, services, keeps, today, placeName }: ServiceListProps) {
  const { t } = context.language;
  const areas = [...Map.groupBy(services, ({ areaId }) => areaId).values()];
  return (
    <>
      <Heading>{t('service.list.title')}</Heading>
      <InsetText>{t('service.list.private')}</InsetText>
      {keeps ? (
        <ButtonRow>
          <ButtonLink href="/staff/services/new">{t('service.create.title')}</ButtonLink>
        </ButtonRow>
      ) : null}
      {areas.length === 0 ? <EmptyState>{t('service.list.empty')}</EmptyState> : null}
      {areas.map((some) => (
        <>
          <Heading level={2}>
            {placeName(some[0]!.jurisdiction)}: <bdi>{some[0]!.areaName}</bdi>
          </Heading>
          <ul class="govuk-list">
            {some.map((service) => (
              <Line
                service={service}
                today={today}
                checks={keeps ? context.actor?.organisationId : undefined}
              />
            ))}
          </ul>
        </>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={hsdsPath}>
          {t('service.list.hsds')}
        </a>
      </p>
    </>
  );
}

/** What one asks first: the need, who is told, which papers are asked for, in which languages. */
function Line({
  service,
  today,
  checks,
}: {
  service: ServiceRow;
  today: string;
  /** The organisation of a keeper. */
  checks: string | undefined;
}) {
  const { t } = useLanguage();
  const { id, content } = service;
  return (
    <li>
      <a class="govuk-link" href={`/staff/services/${id}`}>
        <bdi>{content.provider}</bdi>
      </a>{' '}
      <ServiceTag service={service} today={today} />{' '}
      {checks && waitsForCheck(service, checks, today) ? <Tag>{t('service.waits_for_you')}</Tag> : null}
      <br />
      <span class="m-quiet">
        {[
          t(`services.need.${content.need}`),
          `${t('services.police_told')} ${t(`services.police_told.${content.policeTold}`)}`,
          `${t('services.documents')}: ${t(`services.documents.${content.documents}`)}`,
        ].join(' · ')}
      </span>
    </li>
  );
}
