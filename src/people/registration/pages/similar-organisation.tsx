import { Radios } from '../../../ui/choices.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';

/**
 * One like it is registered already: whether it is theirs. It is not named, and the question is the same for an organisation whose name
 * is withheld, so that nobody learns from it who is registered, or whose name is kept back.
 */
export function SimilarOrganisation({ sameNumber }: { readonly sameNumber: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <WarningText>{t(sameNumber ? 'people.register.same_number' : 'people.register.similar')}</WarningText>
      <Radios
        name="similar"
        label={t('people.register.which')}
        choices={[
          { value: 'join', text: t('people.register.join'), hint: t('people.register.join_hint') },
          { value: 'new', text: t('people.register.new') },
        ]}
      />
      <TextArea name="reason" label={t('people.register.reason')} rows={3} optional />
      <SafetyRail />
      {sameNumber ? (
        <TextInput
          name="registrationNumber"
          label={t('people.field.registration_number')}
          hint={t('people.confirm.number_hint')}
          width={20}
        />
      ) : null}
    </>
  );
}
