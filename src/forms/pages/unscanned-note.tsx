import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { FormContext } from '../problems.ts';

/** Said once to whoever opens what others sent: nothing has looked into these files. */
export function UnscannedNote({ context }: { context: FormContext }) {
  const { t } = useLanguage();
  const files = Object.values(context.attachments).flat();
  if (!files.some(({ state, scanned }) => state === 'available' && !scanned)) return null;
  return <InsetText>{t('forms.file.unscanned')}</InsetText>;
}
