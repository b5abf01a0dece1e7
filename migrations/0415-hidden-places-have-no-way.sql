-- Area: protection. The way to a place is words that lead there: they are stored of an open place alone, as its address is.
alter table directory.service add constraint way_not_stored check (
  (content ->> 'placeKind' = 'open' or coalesce(content -> 'texts' ->> 'way', '') = '')
  and (listed ->> 'placeKind' = 'open' or coalesce(listed -> 'texts' ->> 'way', '') = ''));
