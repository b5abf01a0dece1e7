import { type HelpNumber, type ServiceNeed, serviceNeeds } from '../../../../action/index.ts';
import type { PlainDate } from '../../../../platform/dates.ts';
import type { Paper } from '../../../../platform/documents/typeset.ts';
import type { StreetLanguage } from '../../../../platform/messages/street-languages.ts';
import type { PublicService } from '../../rules.ts';
import { isSplit, type Part } from '../parts.ts';
import { Entry } from './entry.tsx';
import { isUrgent, Phones } from './numbers.tsx';

export type AreaProps = {
  readonly language: StreetLanguage;
  readonly place: { readonly code: string; readonly name: string };
  readonly area: string;
  readonly services: readonly PublicService[];
  readonly help: readonly HelpNumber[];
  readonly today: PlainDate;
  /** The address of its page. */
  readonly at: string;
  /** Where its leaflets are, by size; undefined where nothing is printed. */
  readonly leaflets: Readonly<Record<Paper, string>> | undefined;
};

const papers: readonly Paper[] = ['a4', 'a6'];

/** All services of an area, by need. A need is chosen by opening it, which nobody is told. */
export function AreaPage({ language, place, area, services, help, today, at, leaflets }: AreaProps) {
  const { t, locale, day } = language;
  const now = help.filter(isUrgent);
  return (
    <>
      <p class="back">
        <a href={`/services/${locale}/${place.code}`}>{t('services.back_to', { place: place.name })}</a>
      </p>
      <h1>
        <bdi>{area}</bdi>
      </h1>
      {now.length > 0 ? (
        <div class="danger">
          <strong>{t('services.danger')}</strong>
          <Phones numbers={now.map(({ number }) => number)} />
        </div>
      ) : null}
      {isSplit(services) ? (
        <Needs services={services} language={language} at={at} />
      ) : (
        <>
          <p>{t('services.area.intro')}</p>
          {serviceNeeds.map((need) => (
            <Need need={need} services={services.filter((one) => one.need === need)} language={language} />
          ))}
        </>
      )}
      <p>
        <small>{t('services.area.refresh', { day: day(today) })}</small>
      </p>
      {leaflets
        ? papers.map((paper) => (
            <p>
              <a href={leaflets[paper]}>{t(`services.leaflet.${paper}`)}</a>
            </p>
          ))
        : null}
    </>
  );
}

type NeedProps = {
  readonly need: ServiceNeed;
  readonly services: readonly PublicService[];
  readonly language: StreetLanguage;
};

function Need({ need, services, language }: NeedProps) {
  if (services.length === 0) return null;
  const { t, digits } = language;
  return (
    <details class="need" id={need}>
      <summary>
        {t('services.need.count', { need: t(`services.need.${need}`), count: digits(services.length) })}
      </summary>
      {services.map((service) => (
        <Entry service={service} language={language} />
      ))}
    </details>
  );
}

/** Of an area that is too long for one page: its needs, each with a page of its own, and that the address of that page tells it. */
function Needs({ services, language, at }: Pick<AreaProps, 'services' | 'language' | 'at'>) {
  const { t, digits } = language;
  const counted = serviceNeeds.map((need) => ({
    need,
    count: services.filter((one) => one.need === need).length,
  }));
  return (
    <>
      <p>{t('services.area.split')}</p>
      <ul class="needs">
        {counted.map(({ need, count }) =>
          count > 0 ? (
            <li>
              <a href={`${at}/of/${need}/1`}>
                {t('services.need.count', { need: t(`services.need.${need}`), count: digits(count) })}
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}

type NeedPageProps = Part & Pick<AreaProps, 'language' | 'place' | 'area' | 'today' | 'at'>;

/** One need of an area that is too long for one page. */
export function NeedPage({ need, services, part, parts, language, area, today, at }: NeedPageProps) {
  const { t, day, digits } = language;
  return (
    <>
      <p class="back">
        <a href={at}>{t('services.back_to', { place: area })}</a>
      </p>
      <h1>
        <bdi>{area}</bdi>
      </h1>
      <h2>{t(`services.need.${need}`)}</h2>
      {services.map((service) => (
        <Entry service={service} language={language} />
      ))}
      {part < parts ? (
        <p>
          <a href={`${at}/of/${need}/${part + 1}`}>
            {t('services.area.part', { part: digits(part + 1), parts: digits(parts) })}
          </a>
        </p>
      ) : null}
      <p>
        <small>{t('services.area.refresh', { day: day(today) })}</small>
      </p>
    </>
  );
}
