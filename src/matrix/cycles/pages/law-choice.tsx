import type { Language } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { Details } from '../../../ui/details.tsx';
import { errorOf, typedOne, useForm } from '../../../ui/form-context.ts';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { CitableVersion } from '../../law/queries.ts';

/** An act in one version, as a line of a list: what it is called, how it read from when, in which language. */
function versionText({ t, day }: Language, one: CitableVersion): string {
  const from = one.validFrom ? [`${t('matrix.valid_from')} ${day(one.validFrom)}`] : [];
  const named = one.number ? `${one.title} (${one.number})` : one.title;
  const text = [one.name, ...from, localeName(one.language), t(`matrix.translation.${one.translation}`)];
  return `${named}: ${text.join(', ')}`;
}

/** The act a Law answer rests on, out of the laws recorded for the jurisdiction. */
export function LawChoice({
  at,
  versions,
  language,
}: {
  at: number;
  versions: readonly CitableVersion[];
  language: Language;
}) {
  const { t } = language;
  return (
    <Select
      name={`law-${at}`}
      label={t('matrix.cycle.source.law')}
      hint={t(versions.length > 0 ? 'matrix.cycle.source.law_hint' : 'matrix.cycle.source.law_none')}
      empty={t('matrix.cycle.source.law_empty')}
      options={versions.map((one) => ({ value: one.id, text: versionText(language, one) }))}
      optional
    />
  );
}

/** For an act that is not recorded: typed, and without a link to the law. */
export function UnrecordedAct({ at, language }: { at: number; language: Language }) {
  const { t } = language;
  const { typed, errors } = useForm({});
  const names = [`title-${at}`, `url-${at}`];
  const open = names.some((name) => typedOne(typed, name) !== '' || errorOf(errors, name) !== undefined);
  return (
    <Details summary={t('matrix.cycle.source.unrecorded')} open={open}>
      <p class="govuk-body">{t('matrix.cycle.source.unrecorded_text')}</p>
      <TextInput name={`title-${at}`} label={t('matrix.cycle.source.title.law')} optional />
      <TextInput name={`url-${at}`} type="url" label={t('matrix.cycle.source.url')} optional />
    </Details>
  );
}
