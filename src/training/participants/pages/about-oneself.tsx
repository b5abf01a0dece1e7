import { chosenBodies } from '../../../platform/bodies.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Radios } from '../../../ui/choices.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { sexes } from '../schema.ts';

/** What is asked of everybody who takes part, whoever fills it in. */
export function AboutOneself({ mail }: { mail?: 'asked' | 'optional' }) {
  const { t, locale } = useLanguage();
  return (
    <>
      <TextInput name="name" label={t('training.participant.name')} autocomplete="name" />
      {mail ? (
        <TextInput
          name="mail"
          label={t('training.participant.mail')}
          hint={t(mail === 'asked' ? 'training.participant.mail_hint' : 'training.participant.mail_of_other')}
          optional={mail === 'optional'}
          type="email"
          autocomplete="email"
          spellcheck={false}
        />
      ) : null}
      <TextInput
        name="organisationName"
        label={t('common.organisation')}
        hint={t(
          mail === 'optional'
            ? 'training.participant.organisation_of_other'
            : 'training.participant.organisation_hint',
        )}
        autocomplete="organization"
        optional
      />
      <Radios
        name="organisationKind"
        label={t('training.body_kind')}
        choices={chosenBodies.map((kind) => ({ value: kind, text: t(`training.body_kind.${kind}`) }))}
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('training.participant.elsewhere')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <Radios
        name="sex"
        label={t('training.participant.sex')}
        hint={t('training.participant.sex_hint')}
        choices={sexes.map((sex) => ({ value: sex, text: t(`training.sex.${sex}`) }))}
        optional
      />
    </>
  );
}
