import type { HelpNumber, PoliceDuty } from '../../../../action/index.ts';
import type { StreetLanguage } from '../../../../platform/messages/street-languages.ts';
import type { PublicArea } from '../../rules.ts';
import { isUrgent, Numbers } from './numbers.tsx';

export type JurisdictionProps = {
  readonly language: StreetLanguage;
  readonly code: string;
  readonly name: string;
  readonly help: readonly HelpNumber[];
  readonly duty: PoliceDuty | undefined;
  readonly areas: readonly PublicArea[];
  /** Whom one may ask where nothing is listed. */
  readonly organisations: readonly string[];
};

/** One jurisdiction: numbers for danger now, its areas, helplines, and when the police are told. */
export function JurisdictionPage(props: JurisdictionProps) {
  const { language, code, name, help, duty, areas, organisations } = props;
  const { t, locale } = language;
  const now = help.filter(isUrgent);
  const lines = help.filter((one) => !isUrgent(one));
  return (
    <>
      <p class="back">
        <a href={`/services/${locale}`}>{t('services.all_places')}</a>
      </p>
      <h1>{name}</h1>
      <section class="danger">
        <h2>{t('services.danger')}</h2>
        {now.length > 0 ? (
          <>
            <p>{t('services.danger.text')}</p>
            <Numbers language={language} help={now} />
          </>
        ) : (
          <p>{t('services.danger.none')}</p>
        )}
      </section>
      {areas.length > 0 ? (
        <>
          <h2>{t('services.areas')}</h2>
          <ul class="choices">
            {areas.map((area) => (
              <li>
                <a href={`/services/${locale}/${code}/${area.slug}`}>
                  <bdi>{area.name}</bdi>
                </a>{' '}
                <small>{t('services.areas.count', { count: area.services })}</small>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <NoService language={language} lines={lines.length} organisations={organisations} />
      )}
      <h2>{t('services.helplines')}</h2>
      {lines.length > 0 ? (
        <Numbers language={language} help={lines} />
      ) : (
        <p>{t('services.helplines.none')}</p>
      )}
      <Police language={language} duty={duty} />
    </>
  );
}

/** One of the six in a demonstration: its numbers are real and are left out there, for the frame says that all is invented. */
export function EmptyJurisdictionPage({
  language,
  name,
  organisations,
}: Pick<JurisdictionProps, 'language' | 'name' | 'organisations'>) {
  return (
    <>
      <p class="back">
        <a href={`/services/${language.locale}`}>{language.t('services.all_places')}</a>
      </p>
      <h1>{name}</h1>
      <NoService language={language} lines={0} organisations={organisations} />
    </>
  );
}

/** That nothing is listed here, and whom one may ask. */
function NoService({
  language,
  lines,
  organisations,
}: Pick<JurisdictionProps, 'language' | 'organisations'> & { readonly lines: number }) {
  const { t } = language;
  return (
    <>
      <h2>{t('services.title')}</h2>
      <p>{t('services.none')}</p>
      <Ask language={language} lines={lines} organisations={organisations.length} />
      {organisations.length > 0 ? (
        <ul>
          {organisations.map((one) => (
            <li>
              <bdi>{one}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Whom one asks where nothing is listed: only those who are on the page. */
function Ask({
  language: { t },
  lines,
  organisations,
}: {
  language: StreetLanguage;
  lines: number;
  organisations: number;
}) {
  if (lines === 0) return organisations > 0 ? <p>{t('services.none.ask_only')}</p> : null;
  return <p>{t(organisations > 0 ? 'services.none.ask' : 'services.none.ask_nobody')}</p>;
}

/** A text of another direction inside a sentence: FIRST STRONG ISOLATE to POP DIRECTIONAL ISOLATE. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/** What the law says about telling the police; or that it is not known, and what to ask. */
function Police({ language: { t, day }, duty }: Pick<JurisdictionProps, 'language' | 'duty'>) {
  return (
    <>
      <h2>{t('services.police')}</h2>
      <p>
        {duty
          ? t('services.police.duties', {
              ...{ text: isolated(duty.text), source: isolated(duty.source) },
              day: day(duty.readOn),
            })
          : t('services.police.unknown')}
      </p>
    </>
  );
}
