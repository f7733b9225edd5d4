import type { Amendment, Contract, Customer } from '../../entities/index.js';

/** The whole amendment as one text, the same to the byte for the same terms: what legal reviews and a signatory signs. */
export function amendmentText(
  amendment: Amendment,
  contract: Contract,
  customer: Customer,
  amountAfter: string,
): string {
  return [
    `${contract.title} 补充协议`,
    `补充协议编号 No. ${amendment.number}　合同编号 Contract ${contract.number}`,
    `合同全文哈希 Contract sha256: ${contract.documentHash}`,
    `客户方 Customer: ${customer.name}${customer.creditCode ? `（${customer.creditCode}）` : ''}`,
    `谈妥日期 Agreed on: ${amendment.agreedOn}`,
    `补充原因 Reason: ${amendment.reason}`,
    `合同金额 Amount: ${amendment.amountBefore} → ${amountAfter}`,
    `\n补充条款 Clauses\n${amendment.body}`,
  ].join('\n');
}
