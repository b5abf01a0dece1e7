import { describe, expect, it } from 'vitest';
import type { ActingContext } from '../../../../platform/http/route.ts';
import { renderIn, uiLanguage } from '../../../../ui/testing.tsx';
import { type ServiceContent, textKinds } from '../../content.ts';
import type { ServiceRow } from '../../queries.ts';
import { buildContent } from '../../testing.ts';
import { VerifyPage } from './verify-page.tsx';

const texts = { way: 'Behind the mill.', bring: 'A blanket.', happens: 'A nurse sees you.' };
const whole = buildContent({ ageFrom: 12, ageTo: 17, texts });

/** Another answer in each field. A new field needs one, too. */
const others: { readonly [Field in keyof ServiceContent]: ServiceContent[Field] } = {
  ...{ provider: 'Another House', need: 'food', placeKind: 'front_gate', address: 'Imagined Street 2' },
  ...{ phones: ['+000 11'], forWhom: [], ageFrom: 13, ageTo: 18, languages: ['ps'], interpreter: 'none' },
  ...{ documents: 'any_paper', cost: 'paid', access: 'ring_first', stepFree: 'no', always: true },
  ...{ hours: [], policeTold: 'always', textLocale: 'sq' },
  texts: { way: '', bring: '', happens: '' },
};

const shown = (content: ServiceContent, areaName = 'Preševo') => {
  const language = uiLanguage();
  const context = { language, url: new URL('http://localhost/x'), token: 'token' } as ActingContext;
  const service = { content, areaName, version: 1 } as ServiceRow;
  return renderIn(
    language,
    <VerifyPage
      context={context}
      state={{ errors: {}, typed: {}, conflict: false }}
      service={service}
      place="Serbia"
    />,
  );
};

describe('The page on which another organisation confirms a service', () => {
  it.each(Object.entries(others))('shows what becomes public: %s', (field, value) => {
    expect(shown({ ...whole, [field]: value })).not.toBe(shown(whole));
  });

  it('shows each free text and the town', () => {
    for (const kind of textKinds) expect(shown(whole)).toContain(texts[kind]);
    expect(shown(whole)).toContain('Serbia: Preševo');
  });

  it('says Everyone where none is chosen, and leaves no row empty', () => {
    const bare = buildContent({ forWhom: [], address: null, languages: [], hours: [] });
    expect(shown(bare)).toContain('Everyone');
    expect(shown(bare)).not.toMatch(/<bdi[^>]*><\/bdi>|<dd[^>]*>\s*<\/dd>|Not given/);
  });
});
