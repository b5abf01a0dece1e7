import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import type { Gathering } from '../../queries.ts';
import type { Listed } from '../queries.ts';
import type { AttendanceRule } from '../rules.ts';
import { OnWhatGround, PersonName } from './presence-parts.tsx';

type Props = {
  readonly gathering: Gathering;
  readonly rule: AttendanceRule;
  readonly people: readonly (Listed & { readonly address: string; readonly code: string })[];
};

/** The codes of all who have a place, to print, cut and hand out. */
export function CodesPage({ gathering, rule, people }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={gathering.title}>{t('training.presence.codes.title')}</Heading>
      <p class="govuk-body">{t('training.presence.codes.text')}</p>
      <OnWhatGround basis={rule.basis} />
      <ul class="m-badges">
        {people.map(({ name, organisationName, address, code }) => (
          <li class="m-badge">
            <QrCode text={address} title={t('training.presence.codes.code_of', { name })} />
            <p class="m-badge__of">
              <code class="m-code" dir="ltr">
                {code}
              </code>
            </p>
            <p class="m-badge__name">
              <PersonName name={name} />
            </p>
            {organisationName ? (
              <p class="m-badge__of">
                <bdi>{organisationName}</bdi>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
