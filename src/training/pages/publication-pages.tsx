import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { localeName } from '../../platform/language/locales.ts';
import { Button } from '../../ui/button.tsx';
import { EventPlace } from '../../ui/event-place.tsx';
import { FormPage } from '../../ui/form-page.tsx';
import { Heading } from '../../ui/heading.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { TypedText } from '../../ui/typed-text.tsx';
import { WarningText } from '../../ui/warning-text.tsx';
import { WrittenLine, WrittenText } from '../../ui/written-text.tsx';
import { SessionTable } from '../programme/pages/session-table.tsx';
import type { Session, StoredOffer } from '../programme/queries.ts';
import { Days } from '../public/pages/days.tsx';
import type { Gathering } from '../queries.ts';
import type { Speaker } from '../speakers/queries.ts';
import type { EventText } from '../texts/queries.ts';

type Shown = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly gathering: Gathering;
};

/** Publishing an event, below all that everybody will then read. */
export function PublishPage({
  context,
  state,
  gathering,
  offer,
  sessions,
  speakers,
  texts,
}: Shown & {
  readonly texts: readonly EventText[];
  readonly offer: StoredOffer | undefined;
  readonly sessions: readonly Session[];
  readonly speakers: readonly Speaker[];
}) {
  const { t, locale } = context.language;
  const hidden = gathering.placeFor === 'participants';
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.publish.title')}
      caption={gathering.title}
      intro={
        <>
          <p class="govuk-body">{t('training.publish.text')}</p>
          <SummaryList
            rows={[
              { key: t('training.title'), value: <bdi>{gathering.title}</bdi> },
              ...texts.map(({ language, title, introduction }) => ({
                key: localeName(language),
                value: (
                  <>
                    <WrittenLine written={{ text: title, in: language }} />
                    {introduction ? <WrittenText written={{ text: introduction, in: language }} /> : null}
                  </>
                ),
              })),
              { key: t('training.kind'), value: t(`training.kind.${gathering.kind}`) },
              {
                key: t('common.date'),
                value: <Days startsOn={gathering.startsOn} endsOn={gathering.endsOn} />,
              },
              {
                key: t('common.jurisdiction'),
                value: gathering.jurisdiction
                  ? jurisdictionName(gathering.jurisdiction, locale)
                  : t('training.whole_region'),
              },
              { key: t('training.place'), value: <EventPlace place={hidden ? null : gathering.place} /> },
              { key: t('training.host'), value: gathering.hostName },
              ...(offer?.introduction
                ? [
                    {
                      key: t('training.offer.introduction'),
                      value: <TypedText text={offer.introduction} />,
                    },
                  ]
                : []),
              ...(offer
                ? [
                    {
                      key: t('training.offer.registration'),
                      value: t(`training.registration.${offer.registration}`),
                    },
                  ]
                : []),
            ]}
          />
          {sessions.length > 0 ? (
            <>
              <Heading level={2}>{t('training.sessions')}</Heading>
              <SessionTable
                sessions={hidden ? sessions.map((one) => ({ ...one, room: '' })) : sessions}
                speakers={speakers}
              />
            </>
          ) : null}
          {hidden ? <InsetText>{t('training.publish.hidden_place')}</InsetText> : null}
          <WarningText>{t('training.publish.warning')}</WarningText>
        </>
      }
    >
      <Version {...{ state, gathering }} />
      <Button>{t('training.publish.action')}</Button>
    </FormPage>
  );
}

/** Making a published event a draft again. */
export function UnpublishPage({ context, state, gathering }: Shown) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('training.unpublish.title')}
      caption={gathering.title}
      intro={<WarningText>{t('training.unpublish.text')}</WarningText>}
    >
      <Version {...{ state, gathering }} />
      <Button look="warning">{t('training.unpublish.action')}</Button>
    </FormPage>
  );
}

/** What was looked at: where it changed meanwhile, the page shows it as it is now, and the next press is about that. */
function Version({ state, gathering }: Pick<Shown, 'state' | 'gathering'>) {
  const version = state.conflict ? gathering.version : (state.typed.version ?? gathering.version);
  return <input type="hidden" name="version" value={String(version)} />;
}
