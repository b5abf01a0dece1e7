import { Radios } from '../../../ui/choices.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import type { Applicant } from '../queries-applicants.ts';
import { conflictKinds } from '../rules.ts';

/** With which applicant a member has a conflict of interest, and of what kind. */
export function ConflictFields({
  applicants,
  optional,
}: {
  applicants: readonly Applicant[];
  optional?: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Select
        name="applicant"
        label={t('grants.committee.conflict.with')}
        hint={t('grants.committee.conflict_hint')}
        empty={t('common.choose')}
        options={applicants.map(({ number, organisationName }) => ({
          value: number,
          text: `${organisationName} · ${number}`,
        }))}
        optional={optional}
      />
      <Radios
        name="kind"
        label={t('grants.committee.conflict.kind')}
        choices={conflictKinds.map((value) => ({ value, text: t(`grants.committee.conflict.${value}`) }))}
        optional={optional}
      />
    </>
  );
}
