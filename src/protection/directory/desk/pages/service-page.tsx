import type { HistoryEntry } from '../../../../platform/audit/history.ts';
import type { Context } from '../../../../platform/http/route.ts';
import type { Standing } from '../../../../platform/workflow/standing.ts';
import { zone } from '../../../../platform/zone.ts';
import { Heading } from '../../../../ui/heading.tsx';
import { History } from '../../../../ui/history.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { StepRow } from '../../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { TypedText } from '../../../../ui/typed-text.tsx';
import type { ServiceRow } from '../../queries.ts';
import {
  type Discreet,
  hasUnconfirmed,
  type ServiceContent,
  spokenLanguages,
  textKinds,
} from '../../rules.ts';
import type { PlaceName } from '../place-name.ts';
import { ServiceTag } from './service-tag.tsx';

export type ServicePageProps = {
  readonly context: Context;
  readonly service: ServiceRow;
  readonly discreet: Discreet | undefined;
  readonly standing: Standing;
  readonly history: readonly HistoryEntry[];
  readonly today: string;
  readonly placeName: PlaceName;
};

/** One service as it is written now, with what professionals alone may see. Who is told comes first, then the papers. */
export function ServicePage(props: ServicePageProps) {
  const { context, service, discreet, standing, history, today, placeName } = props;
  const { language, token } = context;
  const { t, day } = language;
  const { content, writerName, checkerName, agreedOn } = service;
  return (
    <>
      <Heading caption={`${placeName(service.jurisdiction)}: ${service.areaName}`}>
        <bdi>{content.provider}</bdi>
      </Heading>
      <p class="govuk-body">
        <ServiceTag service={service} today={today} />
      </p>
      {hasUnconfirmed(service) ? <InsetText>{t('service.unconfirmed')}</InsetText> : null}
      <SummaryList
        rows={[
          ...rowsOf(content, context),
          ...textKinds.flatMap((kind) =>
            content.texts[kind]
              ? [{ key: t(`services.text.${kind}`), value: <TypedText text={content.texts[kind]} /> }]
              : [],
          ),
          { key: t('service.writer'), value: <bdi>{writerName ?? ''}</bdi> },
          ...(checkerName ? [{ key: t('service.checker'), value: <bdi>{checkerName}</bdi> }] : []),
          ...(agreedOn ? [{ key: t('service.agreed_on'), value: day(agreedOn) }] : []),
        ]}
      />
      {discreet ? (
        <>
          <Heading level={2}>{t('service.discreet')}</Heading>
          <p class="govuk-body">{t('service.discreet.text')}</p>
          <SummaryList
            rows={[
              { key: t('service.discreet.told'), value: t(`service.discreet.told.${discreet.told}`) },
              { key: t('service.discreet.phone'), value: <bdi>{discreet.phone}</bdi> },
              { key: t('service.discreet.remark'), value: <TypedText text={discreet.remark} /> },
            ]}
          />
        </>
      ) : null}
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}

/** The codes, numbers and hours of a service, each with its label. */
export function rowsOf(content: ServiceContent, { language: { t } }: Pick<Context, 'language'>) {
  const joined = (values: readonly string[]) => values.join(' · ');
  const hours = content.hours.map(({ day, opens, closes }) =>
    t('services.hours.line', { day: t(`services.day.${day}`), opens, closes }),
  );
  return [
    { key: t('services.police_told'), value: t(`services.police_told.${content.policeTold}`) },
    { key: t('services.documents'), value: t(`services.documents.${content.documents}`) },
    { key: t('service.need'), value: t(`services.need.${content.need}`) },
    {
      key: t('services.who'),
      value: joined([
        ...content.forWhom.map((one) => t(`services.who.${one}`)),
        ...(content.ageFrom === null ? [] : [t('services.age.from', { from: content.ageFrom })]),
        ...(content.ageTo === null ? [] : [t('services.age.to', { to: content.ageTo })]),
      ]),
    },
    { key: t('service.place_kind'), value: t(`service.place_kind.${content.placeKind}`) },
    { key: t('service.address'), value: <bdi>{content.address ?? ''}</bdi> },
    { key: t('services.phone'), value: <bdi dir="ltr">{content.phones.join(', ')}</bdi> },
    { key: t('services.hours'), value: content.always ? t('services.hours.always') : joined(hours) },
    { key: t('services.access'), value: t(`services.access.${content.access}`) },
    { key: t('services.cost'), value: t(`services.cost.${content.cost}`) },
    {
      key: t('services.languages'),
      value: <bdi>{joined(content.languages.map((code) => spokenLanguages[code] ?? code))}</bdi>,
    },
    { key: t('services.interpreter'), value: t(`services.interpreter.${content.interpreter}`) },
    { key: t('services.steps'), value: t(`service.steps.${content.stepFree}`) },
  ];
}
