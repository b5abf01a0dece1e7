import { searchField } from '../platform/http/route.ts';
import { HiddenToken } from './form.tsx';
import { useLanguage } from './language-context.ts';

export type SearchBoxProps = {
  readonly action: string;
  /** Of a reader who is signed in: the form of a visitor needs none, so that pages of everybody hold nothing of one reader. */
  readonly token?: string | undefined;
};

/** Looks for what was typed in everything the reader may see. Sent by POST: words stand in no address. */
export function SearchBox({
  action,
  token,
  typed,
  id = 'search-box',
}: SearchBoxProps & { typed?: string; id?: string }) {
  const { t } = useLanguage();
  return (
    <form action={action} method="post" class="m-search" aria-label={t('ui.search.submit')}>
      {token ? <HiddenToken token={token} /> : null}
      <input type="hidden" name={searchField} value="1" />
      <label class="govuk-visually-hidden" for={id}>
        {t('ui.search.label')}
      </label>
      <input
        class="govuk-input m-search__words"
        id={id}
        name="q"
        type="search"
        dir="auto"
        maxlength={100}
        autocomplete="off"
        value={typed || undefined}
      />
      <button class="m-search__button" type="submit">
        {t('ui.search.submit')}
      </button>
    </form>
  );
}
