import { describe, expect, it } from 'vitest';
import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { renderIn, uiLanguage } from '../../../../ui/testing.tsx';
import { ServiceFormPage } from './service-form-page.tsx';

const needed =
  'provider place new_area need police_told documents place_kind address phones interpreter cost access step_free told';
const shown = (state: Partial<FormState> = {}) => {
  const language = uiLanguage();
  const context = { language, url: new URL('http://localhost/x'), token: 'token' } as ActingContext;
  return renderIn(
    language,
    <ServiceFormPage
      context={context}
      state={{ errors: {}, typed: {}, conflict: false, ...state }}
      title="A service"
      areas={[]}
      places={['RS']}
      placeName={(code) => code}
    />,
  );
};
const opened = (html: string) => [...html.matchAll(/<details[^>]*\sopen/g)].length;

describe('The form of a service', () => {
  it('folds away only what may stay empty', () => {
    const outside = shown().replace(/<details[\s\S]*?<\/details>/g, '');
    for (const name of needed.split(' ')) expect(outside).toContain(` name="${name}"`);
    for (const name of ['text_way', 'hours_1', 'discreet_phone'])
      expect(outside).not.toContain(` name="${name}"`);
    expect(opened(shown())).toBe(0);
  });

  it('opens what is filled in or at fault', () => {
    expect(opened(shown({ typed: { text_way: 'Behind the mill.' } }))).toBe(1);
    expect(opened(shown({ errors: { hours_1: 'Wrong.', discreet_phone: 'Wrong.' } }))).toBe(2);
  });

  it('calls no field optional that is needed in some case', () => {
    for (const name of ['address', 'phones', 'new_area'])
      expect(new RegExp(`<label[^>]*for="${name}"[^>]*>[^<]*`).exec(shown())?.[0]).not.toMatch(/optional/i);
  });
});
