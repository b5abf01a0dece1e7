import type { FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import type { Play, Player } from '../queries-play.ts';

/** Who plays what, changed by hand. */
export function RolesPage({
  state,
  action,
  token,
  caption,
  play,
  players,
  stored,
}: {
  state: FormState;
  action: string;
  token: string;
  caption: string;
  play: Play;
  players: readonly Player[];
  stored: Readonly<Record<string, string>>;
}) {
  const { t } = useLanguage();
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  const options = play.text.roles.map(({ title }, at) => ({
    value: String(at + 1),
    text: `${at + 1}. ${title}`,
  }));
  const words = (typed: FormState['typed']) =>
    Object.fromEntries(
      Object.keys(stored).map((name) => [
        name,
        options.find(({ value }) => value === typed[name])?.text ?? t('training.exercise.no_role'),
      ]),
    );
  const nameOf = ({ name }: Player) => name || t('training.presence.nameless');
  return (
    <FormPage {...state} action={action} token={token} title={t('training.exercise.give')} caption={caption}>
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={words(state.typed)}
          stored={words(stored)}
          label={(field) => players.filter(({ id }) => field === `role-${id}`).map(nameOf)[0] ?? ''}
        />
      ) : null}
      <p class="govuk-body">{t('training.exercise.give_text')}</p>
      {players.map((player) => (
        <Select
          name={`role-${player.id}`}
          label={nameOf(player)}
          hint={player.elsewhere ? t('training.exercise.elsewhere') : player.organisationName || undefined}
          empty={t('training.exercise.no_role')}
          options={options}
        />
      ))}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
