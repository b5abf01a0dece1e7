import type { Context } from '../../platform/http/route.ts';

export const closingOf = (agreementId: string) => `/agreements/${agreementId}/closing`;
/** The way back from a form to the closing. */
export const backToClosing = ({ language }: Pick<Context, 'language'>, { id }: { readonly id: string }) => ({
  back: { href: closingOf(id), text: language.t('grants.closing.title') },
});
