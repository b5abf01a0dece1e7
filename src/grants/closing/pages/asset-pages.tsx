import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { MoneyInput } from '../../../ui/money-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Agreement } from '../../agreements/queries.ts';
import type { Asset } from '../queries.ts';
import { fates } from '../rules.ts';

type Props = { context: ActingContext; agreement: Agreement; state: FormState };

/** Equipment that was bought, and what becomes of it. */
export function AddAssetPage({ context, agreement, state }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.asset.add.title')}
      caption={agreement.number}
      intro={<p class="govuk-body">{t('grants.asset.add.text')}</p>}
    >
      <TextInput name="name" label={t('grants.asset.name')} hint={t('grants.asset.name_hint')} />
      <MoneyInput name="cost" label={t('grants.asset.cost')} currency={agreement.currency} />
      <Radios
        name="fate"
        label={t('grants.asset.fate')}
        choices={fates.map((value) => ({ value, text: t(`grants.asset.fate.${value}`) }))}
      />
      <TextInput
        name="receiver"
        label={t('grants.asset.receiver')}
        hint={t('grants.asset.receiver_hint')}
        optional
      />
      <SafetyRail />
      <Button>{t('grants.asset.add.action')}</Button>
    </FormPage>
  );
}

/** Which equipment leaves the list. */
export function RemoveAssetPage({ context, agreement, state, assets }: Props & { assets: readonly Asset[] }) {
  const { language } = context;
  const { t } = language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.asset.remove.title')}
      caption={agreement.number}
    >
      <Radios
        name="asset"
        label={t('grants.asset.remove.which')}
        choices={assets.map(({ id, name, costMinor, currency }) => ({
          value: id,
          text: `${name} (${language.money(money(costMinor, currency))})`,
        }))}
      />
      <Button>{t('grants.asset.remove.action')}</Button>
    </FormPage>
  );
}
