-- Area: matrix. In which language an institution replied: a page and a brief say it of the words, as they do of a letter.
alter table matrix.reply add column language text check (language <> '');
comment on column matrix.reply.language is 'In which language it is written; null where it was written before that was asked.';
create or replace view published.cycle_reply as
  select r.id, i.place_id, r.cycle_standard_id, o.name as institution, r.text, r.way, r.replied_on, r.language
  from matrix.reply r join matrix.invitation i on i.id = r.invitation_id
    join published.cycle_place p on p.id = i.place_id
    join network.organisation o on o.id = i.organisation_id;
