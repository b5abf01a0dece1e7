import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { hasRole } from '../../../platform/permissions.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextInput } from '../../../ui/text-input.tsx';

type Props = {
  context: ActingContext;
  state: FormState;
  organisation: string;
  version: number;
  stored: Readonly<Record<string, string>>;
};

/** What agreements say of one's own organisation: who it is, who signs for it, and of a sub-grantee where money goes. */
export function PartyPage({ context, state, organisation, version, stored }: Props) {
  const { t } = context.language;
  const isPaid = hasRole(context.actor, 'cso_certifier');
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.party.title')}
      caption={organisation}
      intro={<p class="govuk-body">{t('grants.party.intro')}</p>}
    >
      <input
        type="hidden"
        name="version"
        value={String(state.conflict ? version : (state.typed.version ?? version))}
      />
      {state.conflict ? (
        <BothVersions typed={state.typed} stored={stored} label={(name) => t(`grants.party.${name}`)} />
      ) : null}
      <TextInput name="address" label={t('grants.party.address')} hint={t('grants.party.address_hint')} />
      <TextInput
        name="registration_number"
        label={t('grants.party.registration_number')}
        hint={t('grants.party.registration_number_hint')}
        width={20}
      />
      <TextInput
        name="representative"
        label={t('grants.party.representative')}
        hint={t('grants.party.representative_hint')}
      />
      <TextInput
        name="representative_function"
        label={t('grants.party.representative_function')}
        hint={t('grants.party.representative_function_hint')}
      />
      {isPaid ? (
        <>
          <TextInput name="bank" label={t('grants.party.bank')} />
          <TextInput name="account" label={t('grants.party.account')} hint={t('grants.party.account_hint')} />
        </>
      ) : null}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
