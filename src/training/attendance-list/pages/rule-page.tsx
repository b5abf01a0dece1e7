import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Gathering } from '../../queries.ts';
import { bases } from '../schema.ts';

type Props = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly gathering: Gathering;
  readonly stored: Readonly<Record<string, string>>;
};

/** On what ground names are kept, and what a certificate asks for: until the gathering begins. */
export function RulePage({ context, state, gathering, stored }: Props) {
  const { language, url, token } = context;
  const { t } = language;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  return (
    <FormPage
      {...state}
      action={url.pathname}
      token={token}
      title={t('training.presence.rule.title')}
      caption={gathering.title}
      intro={<p class="govuk-body">{t('training.presence.rule.text')}</p>}
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={state.typed}
          stored={stored}
          label={(name) =>
            t(name === 'basis' ? 'training.presence.rule.basis' : 'training.presence.rule.least_share')
          }
        />
      ) : null}
      <Radios
        name="basis"
        label={t('training.presence.rule.basis')}
        choices={bases.map((basis) => ({
          value: basis,
          text: t(`training.presence.basis.${basis}`),
          hint: t(`training.presence.basis.${basis}.hint`),
        }))}
      />
      <TextInput
        name="least_share"
        label={t('training.presence.rule.least_share')}
        hint={t('training.presence.rule.least_share_hint')}
        optional
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
