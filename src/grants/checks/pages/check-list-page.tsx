import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Application } from '../../applications/queries.ts';
import { checkItems } from '../rules.ts';

/** The administrative and eligibility check of one application. Nothing is rejected in silence: the reasons are read by the applicant. */
export function CheckListPage({
  context,
  application,
  state,
}: {
  context: ActingContext;
  application: Application;
  state: FormState;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.check.title')}
      caption={`${application.number} · ${application.title}`}
    >
      {checkItems.map((item) => (
        <>
          <Radios
            name={item}
            label={t(`grants.check.item.${item}`)}
            inline
            small
            choices={(['yes', 'no', 'not_applicable'] as const).map((value) => ({
              value,
              text: t(`grants.check.verdict.${value}`),
            }))}
          />
          <TextInput name={`${item}_note`} label={t('grants.check.note')} optional />
        </>
      ))}
      <TextArea
        name="reasons"
        label={t('grants.check.reasons')}
        hint={t('grants.check.reasons.hint')}
        optional
      />
      <ButtonRow>
        <Button>{t('common.save')}</Button>
        <Button look="secondary" name="conclude" value="yes">
          {t('grants.check.conclude.action')}
        </Button>
      </ButtonRow>
    </FormPage>
  );
}
