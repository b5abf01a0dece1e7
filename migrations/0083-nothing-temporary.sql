-- Area: platform. PostgreSQL lets everybody make temporary tables; requests have no use for any, and a name in pg_temp is found before others.
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;
