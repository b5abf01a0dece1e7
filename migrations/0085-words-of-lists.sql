-- Area: people. Words typed into the filter of a list are kept beside stashed forms, and are given to nobody but their person.
alter table people.stashed_form add column person_id uuid references people.person;
comment on table people.stashed_form is 'What somebody had typed when their sign-in ended, without passwords, or the words they look for in a list (theirs alone, person_id), sealed with the instance''s key, for 30 minutes.';
