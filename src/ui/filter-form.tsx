import type { PropsWithChildren } from 'hono/jsx';
import { type Context, type FormState, searchField, type Typed } from '../platform/http/route.ts';
import { Button } from './button.tsx';
import { HiddenToken } from './form.tsx';
import { FormContext } from './form-context.ts';
import { useLanguage } from './language-context.ts';

/**
 * Choosing what a list shows: a form sent by GET, so that the address can be kept and shared. `typed` is the page's query; what the
 * list was narrowed to by the way here and cannot be chosen in the form (`keeps`) stays when it is filtered again. Where people type
 * words (`words`: the page's context, and the route names the fields) it is sent by POST: a name stands in no address.
 */
export function FilterForm({
  action,
  typed,
  label,
  keeps = [],
  words,
  untold,
  submit,
  finds = false,
  errors = {},
  children,
}: PropsWithChildren<{
  action: string;
  typed: Typed;
  label?: string;
  keeps?: readonly string[];
  words?: Pick<Context, 'token' | 'words'>;
  /** What is chosen tells of somebody: it is sent by POST to the form's own route, which answers at once, and is kept nowhere. */
  untold?: Pick<Context, 'token'>;
  /** The button, where what is chosen narrows no list. */
  submit?: string;
  /** One of a long list is looked for: the route names `wordsField(…)` of the field among its words. */
  finds?: boolean;
  /** What could not be read of what was typed in an address: the page says it above its heading (`ErrorSummary`). */
  errors?: FormState['errors'];
}>) {
  const language = useLanguage();
  const posted = words ?? untold;
  const filtered = Object.values(typed).some((value) => value.length > 0);
  return (
    <FormContext.Provider
      value={finds ? { typed: { ...words?.words, ...typed }, errors, action } : { typed, errors }}
    >
      <form
        action={action}
        method={posted ? 'post' : 'get'}
        class="m-filter"
        aria-label={label ?? language.t('ui.filter.label')}
      >
        {posted ? <HiddenToken token={posted.token} /> : null}
        {words ? <input type="hidden" name={searchField} value="1" /> : null}
        {words && !words.words ? <p class="govuk-body">{language.t('ui.filter.words_ended')}</p> : null}
        {keeps.map((name) => (typed[name] ? <input type="hidden" name={name} value={typed[name]} /> : null))}
        <div class="m-filter__fields">{children}</div>
        <div class="m-filter__buttons">
          <Button look="secondary">{submit ?? language.t('ui.filter.apply')}</Button>
          {filtered ? (
            <a class="govuk-link" href={action}>
              {language.t('ui.filter.clear')}
            </a>
          ) : null}
        </div>
      </form>
    </FormContext.Provider>
  );
}
