import { actionCurrency } from '../../../platform/action-currency.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { callLanguages } from '../schema.ts';
import { fieldLabel } from './field-label.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  title: string;
  /** The lot as it is kept, when one is changed. */
  stored?: { typed: Readonly<Record<string, string>>; seen: string };
};

/** A lot of a call: what it is for, its envelope, the least and the most one sub-grant may ask. */
export function LotFormPage({ context, state, title, stored }: Props) {
  const { t } = context.language;
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      {stored ? <SeenField state={state} now={stored.seen} /> : null}
      {state.conflict && stored ? (
        <BothVersions
          typed={state.typed}
          stored={stored.typed}
          label={(name) => fieldLabel(t, 'grants.lot', name)}
        />
      ) : null}
      <TextInput name="title-en" label={t('grants.lot.title')} hint={t('grants.call.field.in_english')} />
      <Details summary={t('grants.call.other_languages')}>
        {callLanguages.map((one) => (
          <TextInput name={`title-${one}`} label={`${t('grants.lot.title')} – ${localeName(one)}`} optional />
        ))}
      </Details>
      <MoneyInput name="envelope" label={t('grants.lot.envelope')} currency={actionCurrency()} />
      <MoneyInput name="minimum" label={t('grants.lot.minimum')} currency={actionCurrency()} />
      <MoneyInput name="maximum" label={t('grants.lot.maximum')} currency={actionCurrency()} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
