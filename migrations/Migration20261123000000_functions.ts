import { Migration } from '@mikro-orm/migrations';

/** Functions that tables are defined with. */
export class Migration20261123000000_functions extends Migration {
  override name = 'Migration20261123000000_functions';

  override up(): void {
    // immutable because the encoding is named: PostgreSQL calls `convert_to` merely stable
    this.addSql(`create function sha256_hex(content text) returns text language sql immutable strict parallel safe
      as $$ select encode(sha256(convert_to(content, 'UTF8')), 'hex') $$;`);
  }
}
