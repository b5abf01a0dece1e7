import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';

export type ModuleChoice = { readonly id: string; readonly code: string; readonly title: string };

/** Which module of the curriculum a session teaches; none is chosen at first. */
export function ModuleSelect({ name, modules }: { name: string; modules: readonly ModuleChoice[] }) {
  const { t } = useLanguage();
  return (
    <Select
      name={name}
      label={t('training.session.module')}
      empty={t('training.session.no_module')}
      options={modules.map(({ id, code, title }) => ({ value: id, text: `${code} · ${title}` }))}
    />
  );
}
