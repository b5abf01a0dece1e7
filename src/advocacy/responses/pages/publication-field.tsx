import { Radios } from '../../../ui/choices.tsx';
import { useLanguage } from '../../../ui/language-context.ts';

/** Whether the institution agrees that its reply is published. */
export function PublicationField() {
  const { t } = useLanguage();
  return (
    <Radios
      name="publication"
      label={t('advocacy.publication')}
      hint={t('advocacy.publication.hint')}
      choices={(['yes', 'no'] as const).map((value) => ({
        value,
        text: t(`advocacy.publication.${value}`),
      }))}
    />
  );
}
