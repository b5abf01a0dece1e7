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
import type { PlaceName } from '../../../place-name.ts';
import type { ServiceRow } from '../../queries.ts';
import { type Discreet, hasUnconfirmed } from '../../rules.ts';
import { publicRows } from './service-rows.tsx';
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
          ...publicRows(content, context),
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
              ...(discreet.phone
                ? [{ key: t('service.discreet.phone'), value: <bdi dir="ltr">{discreet.phone}</bdi> }]
                : []),
              ...(discreet.remark
                ? [{ key: t('service.discreet.remark'), value: <TypedText text={discreet.remark} /> }]
                : []),
            ]}
          />
        </>
      ) : null}
      <StepRow standing={standing} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}
