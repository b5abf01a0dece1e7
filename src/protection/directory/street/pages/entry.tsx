import type { Child } from 'hono/jsx';
import { isLocale, localeFacts } from '../../../../platform/language/locales.ts';
import type { StreetLanguage } from '../../../../platform/messages/street-languages.ts';
import { type ServiceContent, spokenLanguages, textKinds } from '../../content.ts';
import type { PublicService } from '../../rules.ts';
import { whoText } from '../../who.ts';
import { Phones } from './numbers.tsx';

type Props = { readonly service: PublicService; readonly language: StreetLanguage };

/** One service: first whether one can rely on it, then who is told, which papers are asked for, and how to reach it. */
export function Entry({ service, language }: Props) {
  const { t } = language;
  const { content, mark } = service;
  if (mark === 'closed')
    return (
      <section class="entry">
        <h3>
          <bdi>{content.provider}</bdi>
        </h3>
        <p class="warning">{t('services.closed')}</p>
      </section>
    );
  return (
    <section class="entry">
      <h3>
        <bdi>{content.provider}</bdi>
      </h3>
      <Standing service={service} language={language} />
      <dl>
        <Row label={t('services.police_told')}>{t(`services.police_told.${content.policeTold}`)}</Row>
        <Row label={t('services.documents')}>{t(`services.documents.${content.documents}`)}</Row>
        <Row label={t('services.who')}>{whoText(content, t, language.digits)}</Row>
        <Row label={t('services.phone')}>
          {content.phones.length > 0 ? <Phones numbers={content.phones} /> : null}
        </Row>
        <Row label={t('services.where')}>
          {content.placeKind === 'open' ? (
            content.address ? (
              <bdi>{content.address}</bdi>
            ) : null
          ) : (
            t(`services.where.${content.placeKind}`)
          )}
        </Row>
        <Row label={t('services.hours')}>
          <Hours content={content} language={language} />
        </Row>
        <Row label={t('services.access')}>{t(`services.access.${content.access}`)}</Row>
        <Row label={t('services.cost')}>{t(`services.cost.${content.cost}`)}</Row>
        <Row label={t('services.languages')}>
          {content.languages.length > 0
            ? content.languages.map((code, at) => (
                <>
                  {at > 0 ? ' · ' : null}
                  <bdi>{spokenLanguages[code] ?? code}</bdi>
                </>
              ))
            : null}
        </Row>
        <Row label={t('services.interpreter')}>{t(`services.interpreter.${content.interpreter}`)}</Row>
        {content.stepFree === 'not_known' || content.placeKind !== 'open' ? null : (
          <Row label={t('services.steps')}>{t(`services.steps.${content.stepFree}`)}</Row>
        )}
        <Texts content={content} language={language} />
      </dl>
    </section>
  );
}

const standings = {
  checked: { key: 'services.checked_on', look: 'checked' },
  ring_first: { key: 'services.ring_first', look: 'warning' },
  suspended: { key: 'services.suspended', look: 'warning' },
  closed: { key: 'services.closed', look: 'warning' },
} as const;

function Standing({ service: { mark, checkedOn }, language: { t, day } }: Props) {
  const { key, look } = standings[mark];
  return <p class={look}>{t(key, { day: day(checkedOn) })}</p>;
}

function Row({ label, children }: { label: string; children?: Child }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Hours({ content, language: { t, digits } }: { content: ServiceContent; language: StreetLanguage }) {
  if (content.always) return t('services.hours.always');
  if (content.hours.length === 0) return t('services.hours.not_known');
  return (
    <ul class="hours">
      {content.hours.map(({ day, opens, closes }) => (
        <li>
          {t('services.hours.line', {
            ...{ day: t(`services.day.${day}`), opens: digits(opens), closes: digits(closes) },
          })}
        </li>
      ))}
    </ul>
  );
}

/** What people wrote, in the language in which it was written. */
function Texts({ content, language: { t } }: { content: ServiceContent; language: StreetLanguage }) {
  const { lang, dir } = localeFacts(isLocale(content.textLocale) ? content.textLocale : 'en');
  return textKinds.map((kind) =>
    content.texts[kind] ? (
      <Row label={t(`services.text.${kind}`)}>
        <span lang={lang} dir={dir}>
          {content.texts[kind]}
        </span>
      </Row>
    ) : null,
  );
}
