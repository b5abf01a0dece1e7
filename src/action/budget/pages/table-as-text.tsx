import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { TextArea } from '../../../ui/text-area.tsx';

/** The table that was read, as the text that is sent on: behind what comes of it, and open where something in it must be corrected. */
export function TableAsText({
  label,
  hint,
  rows,
  open,
}: {
  label: string;
  hint: string;
  rows: number;
  open: boolean;
}) {
  const { t } = useLanguage();
  return (
    <Details summary={t('action.expenditure.import.as_text')} open={open}>
      <TextArea name="lines" label={label} hint={hint} rows={Math.min(12, rows + 1)} />
    </Details>
  );
}
