import type { Contract, Customer, Instalment, Obligation } from '../../entities/index.js';

/** The whole contract as one text, the same to the byte for the same terms: what legal reviews and a signatory signs. */
export function contractText(
  contract: Contract,
  customer: Customer,
  obligations: readonly Obligation[],
  schedule: readonly Instalment[],
): string {
  const list = (rows: readonly string[]) => rows.map((row, index) => `${index + 1}. ${row}`).join('\n') || '—';
  const owed = (party: Obligation['party']) =>
    list(
      obligations
        .filter((one) => one.party === party)
        .map(({ content, dueOn }) => (dueOn ? `${content}（${dueOn}）` : content)),
    );
  return [
    `${contract.title}`,
    `合同编号 No. ${contract.number}　模板 Template ${contract.templateVersion}`,
    `客户方 Customer: ${customer.name}${customer.creditCode ? `（${customer.creditCode}）` : ''}`,
    `合同金额 Amount: ${contract.amount}`,
    `谈妥日期 Agreed on: ${contract.agreedOn}`,
    `\n我方义务 Our obligations\n${owed('COMPANY')}`,
    `\n客户方义务 The customer’s obligations\n${owed('CUSTOMER')}`,
    `\n付款计划 Payment schedule\n${list(schedule.map(({ dueOn, amount, condition }) => `${dueOn}　${amount}${condition ? `　${condition}` : ''}`))}`,
    `\n条款 Clauses\n${contract.body}`,
  ].join('\n');
}
