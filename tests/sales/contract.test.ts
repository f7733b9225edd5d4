import { describe, expect, it } from '@jest/globals';
import { hire } from '../support/people.js';

describe('try', () => {
  it('walks', async () => {
    const seller = await hire('SALES_REP');
    const customer = await seller.step('customerRegister', { name: '上海精工机械有限公司', contacts: [{ name: '王芳' }] });
    const contract = await seller.step('contractDraft', {
      customer: customer.id, title: 'Pumps', amount: '1000', agreedOn: '2026-01-05', agreement: 'agreed', templateVersion: 'v1', body: 'text',
      obligations: [{ party: 'COMPANY', content: 'deliver' }, { party: 'CUSTOMER', content: 'pay' }],
      paymentSchedule: [{ dueOn: '2026-12-01', amount: '1000' }],
    });
    expect(contract.state).toBe('DRAFT');
    const { contracts } = await seller.ask('{ contracts { totalCount nodes { id document documentHash state obligations { nodes { content state contract { id } } } availableSteps { name blockers { code message } } restrictedFields history { nodes { step actor { name } } } } } }');
    console.log(JSON.stringify(contracts, null, 1));
  });
});
