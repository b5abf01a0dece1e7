-- Area: platform. Texts of any table folded for searching as platform/language/search-key.ts folds what is typed: Cyrillic as Latin,
-- no marks, lower-case words one space apart. A test compares the two letter by letter.
create function platform.search_key(text text) returns text language sql immutable strict parallel safe
return trim(regexp_replace(regexp_replace(
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    translate(
      lower(regexp_replace(normalize(text, NFKD), '[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g') collate "C"),
      'абвгдежзијклмнопрстуфхцчшђћъыэєіґАБВГДЕЖЗИЈКЛМНОПРСТУФХЦЧШЂЋЪЫЭЄІҐЉЊЏЅЩЮЯđðłøıĐÐŁØÆŒÞẞьЬ',
      'abvgdezzijklmnoprstufhccsdcayeeigabvgdezzijklmnoprstufhccsdcayeeigљњџѕщюяddloiddloæœþß'),
    'љ', 'lj'), 'њ', 'nj'), 'џ', 'dz'), 'ѕ', 'dz'), 'щ', 'st'), 'ю', 'ju'), 'я', 'ja'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
  '([dgk])j+', '\1', 'g'), '[^a-z0-9]+', ' ', 'g'));
comment on function platform.search_key is 'A text as it is looked for: no marks, Latin letters, lower case, one space between words.';
grant execute on function platform.search_key to mostura_app, mostura_portal;
