-- Area: advocacy. Comments at a paragraph of a publication while it is drafted and reviewed, and their answers. They are read by its authors
-- and reviewers alone: no edition, view or export of what is published has them.
create table advocacy.material_comment (
  id uuid primary key,
  material_id uuid not null references advocacy.material,
  edition integer not null check (edition > 0),
  language text not null,
  paragraph smallint not null check (paragraph > 0),
  passage text not null check (passage <> ''),
  text text not null check (text <> ''),
  commented_by uuid not null,
  commented_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  check ((settled_by is null) = (settled_at is null))
);
comment on column advocacy.material_comment.paragraph is 'Which part of the text it was, from the first; the passage is looked for nearest to it.';
comment on column advocacy.material_comment.passage is 'The words of the paragraph when the comment was written: without them in today''s text, the paragraph was changed or removed.';
create index material_comment_of_text on advocacy.material_comment (material_id, language, commented_at);
create index material_comment_open on advocacy.material_comment (material_id) where settled_at is null;

create table advocacy.material_comment_answer (
  id uuid primary key,
  comment_id uuid not null references advocacy.material_comment,
  text text not null check (text <> ''),
  answered_by uuid not null,
  answered_at timestamptz not null
);
create index material_comment_answer_of_comment on advocacy.material_comment_answer (comment_id, answered_at);

grant select, insert, update (settled_by, settled_at) on advocacy.material_comment to mostura_app;
grant select, insert on advocacy.material_comment_answer to mostura_app;
