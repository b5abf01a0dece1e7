import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Correctable } from '../correctable.ts';
import { type Finding, seenOfFound } from '../held.ts';
import { nameOfPerson } from '../schema.ts';
import { Found } from './found.tsx';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  /** Undefined where nobody was found yet, or an officer is kept from the case: the act says so. */
  readonly finding: Finding | undefined;
};

/** Writing a name, an address or a contact as its person says it is. */
export function CorrectPage({
  context,
  state,
  finding,
  correctables,
}: Props & { readonly correctables: readonly Correctable[] }) {
  const { t } = context.language;
  const others = correctables.map(({ key, record, holds, value }) => ({
    value: key,
    text: t('privacy.correct.other', {
      holds: t(`privacy.holds.${holds}`),
      record: t(`privacy.record.${record}.name`),
      value,
    }),
  }));
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.correct.title')}
      intro={
        <>
          <p class="govuk-body">{t('privacy.correct.intro')}</p>
          {finding ? <Found finding={finding} /> : null}
        </>
      }
    >
      {finding ? <SeenField state={state} now={seenOfFound(finding)} /> : null}
      {others.length > 0 ? (
        <Select
          name="what"
          label={t('privacy.correct.what')}
          options={[{ value: nameOfPerson, text: t('privacy.correct.what.name') }, ...others]}
        />
      ) : null}
      <TextInput name="name" label={t('privacy.correct.name')} autocomplete="off" />
      <Button>{t('privacy.correct.title')}</Button>
    </FormPage>
  );
}

/** Erasing whom the officer found: what goes and what stays is measured afterwards and said in the answer. */
export function ErasePage({ context, state, finding }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('privacy.erase.title')}
      intro={
        <>
          <p class="govuk-body">{t('privacy.erase.what_goes')}</p>
          <p class="govuk-body">{t('privacy.erase.what_stays')}</p>
          {finding ? <Found finding={finding} /> : null}
          {finding?.way === 'name' ? <p class="govuk-body">{t('privacy.erase.by_name')}</p> : null}
          <WarningText>{t('privacy.erase.warning')}</WarningText>
        </>
      }
    >
      {finding ? <SeenField state={state} now={seenOfFound(finding)} /> : null}
      <Tick name="sure" label={t('privacy.erase.sure')} />
      <Button look="warning">{t('privacy.erase.button')}</Button>
    </FormPage>
  );
}
