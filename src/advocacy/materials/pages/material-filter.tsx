import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { materialKinds, topics } from '../schema.ts';

/** What a list of materials can be narrowed to, for staff and for everybody. */
export function MaterialFilterFields() {
  const { t, locale } = useLanguage();
  return (
    <>
      <Select
        name="kind"
        label={t('advocacy.material.kind')}
        empty={t('common.any')}
        options={materialKinds.map((value) => ({ value, text: t(`advocacy.material.kind.${value}`) }))}
      />
      <Select
        name="topic"
        label={t('advocacy.material.topic')}
        empty={t('common.any')}
        options={topics.map((value) => ({ value, text: t(`matrix.area.${value}`) }))}
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('common.any')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
    </>
  );
}
