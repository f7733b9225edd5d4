import { Migration } from '@mikro-orm/migrations';

export class Migration20261127190000_exam_answers extends Migration {
  override name = 'Migration20261127190000_exam_answers';

  override up(): void | Promise<void> {
    this.addSql(`drop trigger fixed on exam_answer;`);
    this.addSql(`alter table "exam_answer" add "earned" integer null;`);
    this.addSql(`update exam_answer set earned = points;`);
    this.addSql(`create trigger fixed before update or delete on exam_answer for each row
      when (old.earned is not null) execute function refuse_change();`);
  }
}
