import { describe, expect, it } from 'vitest';
import { signsWithout, withoutForeign, withoutSigns } from './signs-without-font.ts';

describe('signs for which there is no font', () => {
  it('are read from what the typesetter says, and from nothing else', () => {
    expect(
      signsWithout('PDF/UA-1 error: the text `"📞"` could not be displayed with font `"Noto Sans"`'),
    ).toBe('📞');
    expect(signsWithout('the text `\\"中\\"` could not be displayed')).toBe('中');
    expect(
      signsWithout('the text `"a"` could not be displayed … the text `"\\u{fe0f}"` could not be displayed'),
    ).toBe('a\ufe0f');
    expect(signsWithout('unclosed delimiter')).toBe('');
  });

  it('become question marks, and JSON stays JSON', () => {
    const json = JSON.stringify({ a: 'call 📞 "now"', b: ['📞', 'ж'] });
    expect(withoutSigns('["🏳️"]', '🏳️')).toBe('["?"]');
    expect(JSON.parse(withoutSigns(json, '📞"'))).toEqual({ a: 'call ? "now"', b: ['?', 'ж'] });
  });

  it('of other scripts go all at once, and ours stay', () => {
    expect(withoutForeign('Đëж سلام বাংলা € – „x” 中 გ 📞')).toBe('Đëж سلام বাংলা € – „x” ? ? ?');
  });
});
