import type { PropsWithChildren } from 'hono/jsx';
import type { Typed } from '../platform/http/route.ts';
import { Button } from './button.tsx';
import { FormContext } from './form-context.ts';
import { useLanguage } from './language-context.ts';

/** Choosing what a list shows: a form sent by GET, so that the address can be kept and shared. `typed` is the page's query. */
export function FilterForm({
  action,
  typed,
  label,
  children,
}: PropsWithChildren<{ action: string; typed: Typed; label?: string }>) {
  const language = useLanguage();
  const filtered = Object.values(typed).some((value) => value.length > 0);
  return (
    <FormContext.Provider value={{ typed, errors: {} }}>
      <form action={action} method="get" class="m-filter" aria-label={label ?? language.t('ui.filter.label')}>
        <div class="m-filter__fields">{children}</div>
        <div class="m-filter__buttons">
          <Button look="secondary">{language.t('ui.filter.apply')}</Button>
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
