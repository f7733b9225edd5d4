import { Migration } from '@mikro-orm/migrations';

export class Migration20261127175605_answers extends Migration {
  override name = 'Migration20261127175605_answers';

  override up(): void | Promise<void> {
    this.addSql(`alter table "exam_answer" add "examinee_id" text collate "C" null;`);
    this.addSql(`alter table "exam_answer" disable trigger fixed;`);
    this.addSql(`update "exam_answer" a set examinee_id = t.owner_id from "exam_attempt" t where t.id = a.attempt_id;`);
    this.addSql(`alter table "exam_answer" enable trigger fixed;`);
    this.addSql(`alter table "exam_answer" alter column "examinee_id" set not null;`);
    this.addSql(
      `alter table "exam_answer" add constraint "exam_answer_examinee_id_foreign" foreign key ("examinee_id") references "account" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`create index "exam_answer_examinee_id_id_index" on "exam_answer" ("examinee_id", "id");`);
  }
}
