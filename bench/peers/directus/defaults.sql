-- What the platform makes for each new row and Directus leaves to the database.
create schema if not exists directus;
create schema if not exists bench_peer;
create or replace function bench_peer.new_id(kind text) returns text language sql volatile as
  $$ select kind || '_0' || substr(replace(uuidv7()::text, '-', ''), 1, 25) $$;
create sequence if not exists bench_peer.number;
alter table quotation alter column id set default bench_peer.new_id('quotation');
alter table quotation alter column number set default 'BJ-1000-' || lpad(nextval('bench_peer.number')::text, 9, '0');
alter table quotation_line alter column id set default bench_peer.new_id('quotation_line');
