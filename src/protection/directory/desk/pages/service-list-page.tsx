import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { Tag } from '../../../../ui/tag.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { gaps } from '../../gaps/gaps-path.ts';
import { hsdsPath } from '../../hsds/hsds-path.ts';
import type { ServiceRow } from '../../queries.ts';
import { waitsForCheck } from '../../rules.ts';
import { type Doubt, doubtsOf, type Moment, type Wish } from '../../wish.ts';
import { ServiceTag } from './service-tag.tsx';
import { WishForm } from './wish-form.tsx';

export type ServiceListProps = Pick<FormState, 'typed' | 'errors'> & {
  readonly context: ActingContext;
  /** Every service of the places of one's duties. */
  readonly services: readonly ServiceRow[];
  readonly wish: Wish;
  readonly keeps: boolean;
  readonly moment: Moment;
  readonly placeName: PlaceName;
};

type Found = { readonly service: ServiceRow; readonly doubts: readonly Doubt[] };

/** The services of the places of one's duties, by area. Of those that one looks for, what fits for sure stands first. */
export function ServiceListPage(props: ServiceListProps) {
  const { context, services, wish, keeps, moment, placeName, typed, errors } = props;
  const { t } = context.language;
  const looks = Object.values(wish).some(Boolean);
  const found = services.flatMap((service): Found[] => {
    if (!looks) return [{ service, doubts: [] }];
    const doubts = doubtsOf(service, wish, moment);
    return doubts ? [{ service, doubts }] : [];
  });
  const sure = found.filter(({ doubts }) => doubts.length === 0);
  const unsure = found.filter(({ doubts }) => doubts.length > 0);
  const draw = (some: readonly Found[]) => <ByArea {...props} found={some} />;
  return (
    <>
      <Heading>{t('service.list.title')}</Heading>
      {keeps ? (
        <ButtonRow>
          <ButtonLink href="/staff/services/new">{t('service.create.title')}</ButtonLink>
        </ButtonRow>
      ) : null}
      {services.length > 0 ? (
        <>
          <InsetText>{t('service.list.private')}</InsetText>
          <WishForm {...{ context, services, placeName, typed, errors }} />
        </>
      ) : (
        <EmptyState>{t('service.list.empty')}</EmptyState>
      )}
      {looks ? (
        <>
          <Heading level={2}>{t('service.find.sure', { count: sure.length })}</Heading>
          {sure.length > 0 ? draw(sure) : <p class="govuk-body">{t('service.find.none')}</p>}
          {unsure.length > 0 ? (
            <>
              <Heading level={2}>{t('service.find.unsure', { count: unsure.length })}</Heading>
              {draw(unsure)}
            </>
          ) : null}
        </>
      ) : (
        draw(sure)
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={gaps}>
          {t('service.gap.title')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={hsdsPath}>
          {t('service.list.hsds')}
        </a>
      </p>
    </>
  );
}

function ByArea({
  context,
  keeps,
  moment,
  placeName,
  wish,
  found,
}: ServiceListProps & { found: readonly Found[] }) {
  const level = Object.values(wish).some(Boolean) ? 3 : 2;
  return (
    <>
      {[...Map.groupBy(found, ({ service }) => service.areaId).values()].map((some) => (
        <>
          <Heading level={level}>
            {placeName(some[0]!.service.jurisdiction)}: <bdi>{some[0]!.service.areaName}</bdi>
          </Heading>
          <ul class="govuk-list">
            {some.map((one) => (
              <Line {...one} today={moment.today} checks={keeps ? context.actor.organisationId : undefined} />
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

/** What one asks first: the need, who is told, which papers are asked for; then what has to be asked before somebody is sent. */
function Line({
  service,
  doubts,
  today,
  checks,
}: Found & {
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
      {doubts.length > 0 ? (
        <>
          <br />
          <strong>{t('service.find.ask')}</strong>{' '}
          {doubts.map((one) => t(`service.find.ask.${one}`)).join(' · ')}
        </>
      ) : null}
    </li>
  );
}
