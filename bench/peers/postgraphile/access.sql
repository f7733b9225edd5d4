-- The scopes of the platform as policies. Who asks is said by the role and the settings of each transaction; the platform
-- itself connects as the owner of its tables, whom policies do not bind.
create schema if not exists bench_peer;
create or replace function bench_peer.new_id(kind text) returns text language sql volatile as
  $$ select kind || '_0' || substr(replace(uuidv7()::text, '-', ''), 1, 25) $$;

do $$ begin
  create role bench_reader nologin;
  create role bench_seller nologin;
  create role bench_member nologin;
exception when duplicate_object then null; end $$;

grant usage on schema public, bench_peer to bench_reader, bench_seller, bench_member;
grant select on all tables in schema public to bench_reader, bench_seller, bench_member;
grant usage on all sequences in schema public to bench_seller;
grant insert on quotation, quotation_line, step_record, audit_event, event, task to bench_seller;
grant insert, update on number_sequence to bench_seller;

alter table "order" enable row level security;
alter table customer enable row level security;
alter table quotation enable row level security;

drop policy if exists bench_all on "order";
drop policy if exists bench_own on "order";
drop policy if exists bench_department on "order";
drop policy if exists bench_all on customer;
drop policy if exists bench_own on customer;
drop policy if exists bench_all on quotation;
drop policy if exists bench_own on quotation;

create policy bench_all on "order" to bench_reader using (true);
create policy bench_own on "order" to bench_seller using (owner_id = (select current_setting('bench.account'))
  or id in (select c.record_id from collaborator c where c.account_id = (select current_setting('bench.account'))));
create policy bench_department on "order" to bench_member using (department_id = (select current_setting('bench.department')));
create policy bench_all on customer to bench_reader using (true);
create policy bench_own on customer to bench_seller using (owner_id = (select current_setting('bench.account'))
  or id in (select c.record_id from collaborator c where c.account_id = (select current_setting('bench.account'))));
create policy bench_all on quotation to bench_reader using (true);
create policy bench_own on quotation to bench_seller using (owner_id = (select current_setting('bench.account')))
  with check (owner_id = (select current_setting('bench.account')));

drop function if exists bench_peer.orders_of;
create function bench_peer.orders_of(state text, since timestamptz, before timestamptz, out count int, out amount numeric)
  language sql stable as $$
  select count(*)::int, sum(o.amount) from public."order" o
  where o.state = orders_of.state and o.entered_at >= since and o.entered_at < orders_of.before $$;

drop function if exists bench_peer.quotation_draft;
create function bench_peer.quotation_draft(customer text, need text, lines jsonb) returns public.quotation
  language plpgsql volatile as $$
declare
  made public.quotation;
  account text := current_setting('bench.account');
  moment timestamptz(3) := now();
  tax numeric := coalesce((select v.content from public.setting_value v where v.key = 'quotation.tax.percent'
    and v.state = 'APPROVED' and v.effective_from <= current_date
    order by v.effective_from desc, v.state_since desc limit 1), '13')::numeric;
  net numeric;
  counted int;
begin
  perform from public.customer c where c.id = customer and c.state <> 'BLOCKED';
  if not found then raise exception 'not found'; end if;
  select sum(round((l->>'quantity')::numeric * (l->>'price')::numeric, 2)) into net from jsonb_array_elements(lines) l;
  insert into public.number_sequence (prefix, year, last) values ('BJ', extract(year from moment)::int, 1)
    on conflict (prefix, year) do update set last = number_sequence.last + 1 returning last into counted;
  insert into public.quotation (id, number, owner_id, department_id, customer_id, confidentiality, state, state_since,
      occurred_at, entered_at, reviewed, version, need, revision, net, tax_percent, tax, total)
    values (bench_peer.new_id('quotation'), 'BJ-' || extract(year from moment) || '-' || lpad(counted::text, greatest(4, length(counted::text)), '0'),
      account, current_setting('bench.department'), customer, 'INTERNAL', 'DRAFT', moment, moment, moment, false, 1,
      need, 1, net, tax, round(net * tax / 100, 2), net + round(net * tax / 100, 2)) returning * into made;
  insert into public.quotation_line (id, quotation_id, product_id, name, specification, quantity, unit, price, delivery_on, amount)
    select bench_peer.new_id('quotation_line'), made.id, p.id, p.name, p.specification, (l.value->>'quantity')::numeric, p.unit,
      (l.value->>'price')::numeric, (l.value->>'deliveryOn')::date,
      round((l.value->>'quantity')::numeric * (l.value->>'price')::numeric, 2)
    from jsonb_array_elements(lines) with ordinality l(value, place) join public.product p on p.id = l.value->>'product' order by l.place;
  insert into public.step_record (record_id, step, to_state, actor_id, taken_at)
    values (made.id, 'quotationDraft', 'DRAFT', account, moment);
  insert into public.audit_event (at, account_id, action, outcome, record_id, clause, request_id, changes, hash)
    values (moment, account, 'quotationDraft', 'TAKEN', made.id, '2.2.3a', gen_random_uuid()::text,
      to_jsonb(made) || jsonb_build_object('lines', lines), public.sha256_hex((to_jsonb(made) || lines)::text));
  insert into public.event (at, step, record_id, version) values (moment, 'quotationDraft', made.id, 1);
  insert into public.task (record_id, entity, opened_at) values (made.id, 'Quotation', moment);
  return made;
end $$;
grant execute on all functions in schema bench_peer to bench_reader, bench_seller, bench_member;
