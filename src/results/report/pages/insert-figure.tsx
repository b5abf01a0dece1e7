import { insertedField, insertField } from '../../../platform/http/finding.ts';
import { Button } from '../../../ui/button.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import type { FieldChoice } from '../drawn-fields.ts';

/** A figure of the report that is put into the text above: at the cursor, and without script as a line at its end. */
export function InsertFigure({
  into,
  path,
  choices,
}: {
  into: string;
  path: string;
  choices: readonly FieldChoice[];
}) {
  const { t } = useLanguage();
  if (choices.length === 0) return null;
  return (
    <>
      <Select
        name={insertedField(into)}
        label={t('results.report.field')}
        hint={t('results.report.field.hint', { field: choices[0]!.value })}
        options={choices}
        empty=""
        optional
      />
      <Button look="secondary" name={insertField} value={into} formaction={`${path}#${into}`}>
        {t('results.report.field.insert')}
      </Button>
    </>
  );
}
