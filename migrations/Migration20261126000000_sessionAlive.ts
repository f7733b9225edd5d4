import { Migration } from '@mikro-orm/migrations';

/** Whether a session lives, asked with every request: a function whose own statement stays planned on each connection. */
export class Migration20261126000000_sessionAlive extends Migration {
  override name = 'Migration20261126000000_sessionAlive';

  override up(): void {
    this.addSql(`create function session_alive(token text, at timestamptz, idle interval) returns text
      language plpgsql stable as $$
      begin
        return (select p.value || case when k.password_given then ' given' else '' end
          from session s join account k on k.id = s.account_id join platform_value p on p.key = 'accessEpoch'
          where s.token_hash = token and s.ended_at is null and s.used_at > at - idle
            and k.state = 'ACTIVE' and s.started_at >= k.state_since);
      end $$;`);
  }
}
