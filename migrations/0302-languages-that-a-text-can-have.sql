-- Area: advocacy. The language of a text is one that the program knows; what others wrote may be in French, too.
alter table advocacy.material add check (original_language in ('en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl'));
alter table advocacy.recommendation add check (original_language in ('en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl', 'fr'));
alter table advocacy.response add check (language in ('en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl', 'fr'));
alter table advocacy.media_echo add check (language in ('en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl', 'fr'));
alter table training.offer add check (languages <@ array['sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'en']);
alter table training.offer add check (interpretation <@ array['sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'en']);
