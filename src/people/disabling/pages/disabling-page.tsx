import type { FormState } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { PersonWithRole } from '../queries.ts';

type Props = FormState & {
  readonly verb: 'disable' | 'enable';
  readonly action: string;
  readonly token: string;
  readonly person: PersonWithRole;
  /** Why they were disabled, while they are. */
  readonly because: string | undefined;
};

/** What becomes of somebody who is shut out or let in again, and why. */
export function DisablingPage({ verb, person, because, ...form }: Props) {
  const { t } = useLanguage();
  const { disabledAt } = person;
  const stands = disabledAt
    ? [
        { key: t('people.disabled.since'), value: <DateTime at={disabledAt} zone={zone} /> },
        {
          key: t('people.disabled.because'),
          value: because ? <TypedText text={because} /> : t('ui.not_given'),
        },
      ]
    : [];
  return (
    <FormPage
      {...form}
      title={t(`people.disabling.${verb}.title`)}
      intro={
        <>
          <SummaryList
            rows={[
              { key: t('people.field.name'), value: <bdi>{person.name}</bdi> },
              { key: t('people.field.organisation'), value: <bdi>{person.organisationName}</bdi> },
              ...stands,
            ]}
          />
          <p class="govuk-body">{t(`people.disabling.${verb}.text`)}</p>
        </>
      }
    >
      <SafetyRail />
      <TextArea
        name="reason"
        label={t('common.reason')}
        hint={t(`people.disabling.${verb}.reason_hint`)}
        rows={4}
      />
      <Button look={verb === 'disable' ? 'warning' : 'main'}>{t(`people.disabling.${verb}.button`)}</Button>
    </FormPage>
  );
}
