import type { Context } from '../../../../platform/http/route.ts';
import { isLocale, localeFacts } from '../../../../platform/language/locales.ts';
import type { SummaryRow } from '../../../../ui/summary-list.tsx';
import { TypedText } from '../../../../ui/typed-text.tsx';
import { type ServiceContent, spokenLanguages, textKinds } from '../../content.ts';

/** Everything of a service that the public reads once it is confirmed. Who is told comes first, then the papers. */
export function publicRows(content: ServiceContent, { language: { t } }: Pick<Context, 'language'>) {
  const joined = (values: readonly string[]) => values.join(' · ');
  const hours = content.hours.map(({ day, opens, closes }) =>
    t('services.hours.line', { day: t(`services.day.${day}`), opens, closes }),
  );
  const { lang, dir } = localeFacts(isLocale(content.textLocale) ? content.textLocale : 'en');
  const rows: SummaryRow[] = [
    { key: t('service.provider'), value: <bdi>{content.provider}</bdi> },
    { key: t('services.police_told'), value: t(`services.police_told.${content.policeTold}`) },
    { key: t('services.documents'), value: t(`services.documents.${content.documents}`) },
    { key: t('service.need'), value: t(`services.need.${content.need}`) },
    {
      key: t('services.who'),
      value: joined([
        ...(content.forWhom.length > 0
          ? content.forWhom.map((one) => t(`services.who.${one}`))
          : [t('services.who.everyone')]),
        ...(content.ageFrom === null ? [] : [t('services.age.from', { from: content.ageFrom })]),
        ...(content.ageTo === null ? [] : [t('services.age.to', { to: content.ageTo })]),
      ]),
    },
    { key: t('service.place_kind'), value: t(`service.place_kind.${content.placeKind}`) },
    ...(content.address ? [{ key: t('service.address'), value: <bdi>{content.address}</bdi> }] : []),
    {
      key: t('services.phone'),
      value: content.phones.length > 0 ? <bdi dir="ltr">{content.phones.join(', ')}</bdi> : '',
    },
    {
      key: t('services.hours'),
      value: content.always
        ? t('services.hours.always')
        : joined(hours.length > 0 ? hours : [t('services.hours.not_known')]),
    },
    { key: t('services.access'), value: t(`services.access.${content.access}`) },
    { key: t('services.cost'), value: t(`services.cost.${content.cost}`) },
    ...(content.languages.length > 0
      ? [
          {
            key: t('services.languages'),
            value: <bdi>{joined(content.languages.map((code) => spokenLanguages[code] ?? code))}</bdi>,
          },
        ]
      : []),
    { key: t('services.interpreter'), value: t(`services.interpreter.${content.interpreter}`) },
    { key: t('services.steps'), value: t(`service.steps.${content.stepFree}`) },
    ...textKinds.flatMap((kind) =>
      content.texts[kind]
        ? [
            {
              key: t(`services.text.${kind}`),
              value: (
                <div lang={lang} dir={dir}>
                  <TypedText text={content.texts[kind]} />
                </div>
              ),
            },
          ]
        : [],
    ),
  ];
  return rows;
}
