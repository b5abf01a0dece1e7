import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Select } from '../../../ui/select.tsx';
import { languagesOf } from '../../assessors/pages/said-of-assessor.tsx';
import { isAvailable, readsLanguage } from '../../assessors/rules.ts';
import type { PoolMember } from '../queries-pool.ts';

type Props = {
  context: Pick<Context, 'language' | 'now'>;
  /** In which language it is written. */
  application: { readonly language: string };
  assessors: readonly PoolMember[];
  /** What the field is called; otherwise it is the assessor. */
  label?: string;
};

/** One of the assessors who may be asked. */
export function AssessorSelect(props: Props) {
  const { t } = props.context.language;
  return (
    <Select
      name="assessor"
      label={props.label ?? t('grants.assignment.assessor')}
      hint={t('grants.assignment.assessor.hint')}
      empty={t('common.choose')}
      options={inOrder(props)}
    />
  );
}

/** Who is available and reads the language of the application comes first; of each, what is to be known. */
function inOrder({ context: { language, now }, application, assessors }: Props) {
  const { t } = language;
  const ways = assessors.map((one) => {
    const away = !isAvailable(one, dayIn(zone, now));
    const reads = readsLanguage(one, application.language);
    const said = [
      `${one.name}, ${one.organisationName}`,
      ...(away ? [t('grants.assessor.unavailable')] : []),
      reads === false ? t('grants.assessor.other_languages') : languagesOf(one, language),
      ...one.fields.map((field) => t(`people.field_of_work.${field}`)),
    ];
    return { value: one.id, text: said.join(' · '), last: away || reads === false };
  });
  return [...ways.filter(({ last }) => !last), ...ways.filter(({ last }) => last)];
}
